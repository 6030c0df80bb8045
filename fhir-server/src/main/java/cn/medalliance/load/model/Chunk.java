package cn.medalliance.load.model;

import java.util.List;

/**
 * Some lines of one file that are stored together.
 *
 * @param number from 0, through all files
 * @param file the file's name
 * @param first the first line's place among the lines of all files that are not blank, from 0
 * @param lines those that are not blank
 */
public record Chunk(int number, String file, long first, List<Line> lines) {

    public Chunk {
        lines = List.copyOf(lines);
    }
}

package cn.medalliance.mappings.resident;

import cn.medalliance.mappings.table.Cell;

/** What a source says of who the resident is; nothing is read yet. */
public record ResidentCells(
        Cell id, Cell recordNumber, Cell name, Cell gender, Cell birthDate, Cell phone, Cell address) {}

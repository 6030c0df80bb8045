package cn.medalliance.views.table;

import picocli.CommandLine.Command;

/** What can be done with the tables of the guide's views. */
@Command(
        name = "views",
        mixinStandardHelpOptions = true,
        description = {"视图表。", "The tables of the guide's views (schema views)."},
        subcommands = RebuildCommand.class)
public final class ViewsCommand {

    /** Made by picocli. */
    ViewsCommand() {}
}

package cn.medalliance.command;

import cn.medalliance.ServerApplication;
import cn.medalliance.audit.trail.VerifyAuditCommand;
import cn.medalliance.demo.DemoCommand;
import cn.medalliance.intake.IntakeCommand;
import cn.medalliance.load.LoadCommand;
import cn.medalliance.shared.CountyTime;
import cn.medalliance.views.VerifyCommand;
import cn.medalliance.views.ViewsCommand;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's first argument: a command, or nothing for the server itself. */
@Command(
        name = "fhir-server",
        mixinStandardHelpOptions = true,
        description = {
            "医联体慢病 FHIR 服务器。不带命令即启动服务。",
            "FHIR server of a medical alliance. Without a command it serves; --name=value sets a property."
        },
        subcommands = {
            DemoCommand.class,
            IntakeCommand.class,
            LoadCommand.class,
            VerifyAuditCommand.class,
            VerifyCommand.class,
            ViewsCommand.class,
            CommandLine.HelpCommand.class
        })
public final class MedallianceCommand {

    private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version");

    private MedallianceCommand() {}

    /** Runs what the arguments ask for; ends the process with the command's exit code unless it is the server. */
    public static void run(String[] arguments) {
        CountyTime.keep();
        CommandLine commandLine = new CommandLine(new MedallianceCommand());
        boolean asksForCommand = arguments.length > 0
                && (HELP.contains(arguments[0]) || commandLine.getSubcommands().containsKey(arguments[0]));
        if (asksForCommand) {
            System.exit(commandLine.execute(arguments));
        }
        SpringApplication.run(ServerApplication.class, arguments);
    }
}

using System.CommandLine;

namespace SSBms.Cli.Guide;

/// <summary>"ssbms reference": every command with its arguments, options and example, as docs/commands.md has it.</summary>
public static class ReferenceCommand
{
    private const string Head = """
        # Commands

        Written by `ssbms reference > docs/commands.md`; do not edit. `ssbms COMMAND --help` says the same, and `ssbms completion bash` (zsh, pwsh)
        prints what lets a shell complete them.

        | exit code | |
        |---|---|
        | 0 | done, and every expectation was met |
        | 1 | an expectation failed, or what was compared differs |
        | 2 | bad input: one line tells the place, the value and what was expected, and nothing was written |
        | 3 | an expectation could not be judged |
        | 130 | stopped by Ctrl-C |
        """;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var command = new Command("reference", "Print every command with its options and an example, as docs/commands.md has it.");
        command.SetAction(parsed =>
        {
            Console.Out.WriteLine(Head);
            foreach (Command under in parsed.RootCommandResult.Command.Subcommands)
            {
                Write(Console.Out, under);
            }

            return 0;
        });
        return command;
    }

    private static void Write(TextWriter output, Command command)
    {
        if (command.Hidden)
        {
            return;
        }

        string name = Examples.NameOf(command);
        string depth = new('#', 2 + name.Count(letter => letter == ' '));
        output.WriteLine();
        output.WriteLine($"{depth} {name}");
        output.WriteLine();
        output.WriteLine(command.Description);
        string example = Examples.Of(command);
        if (example.Length > 0)
        {
            output.WriteLine();
            output.WriteLine($"    {example}");
        }

        string[] rows =
        [
            .. command.Arguments.Where(argument => !argument.Hidden).Select(argument => Row(argument.Name, argument.Description)),
            .. command.Options.Where(option => !option.Hidden).Select(option => Row(Shown(option), option.Description)),
        ];
        if (rows.Length > 0)
        {
            output.WriteLine();
            output.WriteLine("| | |");
            output.WriteLine("|---|---|");
            foreach (string row in rows)
            {
                output.WriteLine(row);
            }
        }

        foreach (Command under in command.Subcommands)
        {
            Write(output, under);
        }
    }

    private static string Shown(Option option)
    {
        return option.HelpName is null ? option.Name : $"{option.Name} {option.HelpName}";
    }

    private static string Row(string name, string? description)
    {
        return $"| `{name}` | {description?.Replace("|", "\\|", StringComparison.Ordinal)} |";
    }
}

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using SSBms.CellModels.Input;
using SSBms.Cli.Commands;
using SSBms.Cli.Guide;

namespace SSBms.Cli;

/// <summary>The command line of SSBms.</summary>
public static class Program
{
    private const int BadInput = 2;

    /// <summary>Runs a command.</summary>
    /// <param name="args">The command and its options.</param>
    /// <returns>
    /// 0: done and every expectation met; 1: an expectation failed; 2: bad input; 3: an expectation could not be judged; 130: stopped by
    /// Ctrl-C.
    /// </returns>
    public static int Main(string[] args)
    {
        // Whatever the machine is set to: a file of numbers is read elsewhere too.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        RootCommand root = Commands();
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            Console.Error.WriteLine($"ssbms: {parsed.Errors[0].Message} (ssbms --help lists commands and options)");
            return BadInput;
        }

        if (MistypedOption(parsed) is { } mistyped)
        {
            Console.Error.WriteLine($"ssbms: there is no option {mistyped} here (ssbms --help lists commands and options)");
            return BadInput;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (InputException error)
        {
            Console.Error.WriteLine($"ssbms: {error.Message}");
            return BadInput;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What was asked for is known to be readable here: it is the terminal, the pipe or the disk that takes no more.
            Console.Error.WriteLine($"ssbms: cannot be written ({error.Message})");
            return BadInput;
        }
    }

    // The library takes an option that it does not know for a name, of a file or of a port. After a lone -- all are names.
    private static string? MistypedOption(ParseResult parsed)
    {
        bool allAreNames = parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash);
        return allAreNames
            ? null
            : parsed
                .CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(argument => argument.Tokens)
                .FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal))
                ?.Value;
    }

    /// <summary>Every command there is.</summary>
    public static RootCommand Commands()
    {
        var root = new RootCommand("SSBms: rehearse an experiment on a solid-state cell before a real one is risked.");
        root.Subcommands.Add(RunCommand.Create());
        root.Subcommands.Add(RerunCommand.Create());
        root.Subcommands.Add(StudyCommand.Create());
        root.Subcommands.Add(CampaignCommand.Create());
        root.Subcommands.Add(BenchCommand.Create());
        root.Subcommands.Add(ReplayCommand.Create());
        root.Subcommands.Add(CompareCommand.Create());
        root.Subcommands.Add(CellsCommand.Create());
        root.Subcommands.Add(EisCommand.Create());
        root.Subcommands.Add(ValidateCommand.Create());
        root.Subcommands.Add(ProfileCommand.Create());
        root.Subcommands.Add(FaultsCommand.Create());
        root.Subcommands.Add(ReactCommand.Create());
        root.Subcommands.Add(DetectCommand.Create());
        root.Subcommands.Add(CommissionCellCommand.Create());
        root.Subcommands.Add(FuzzCommand.Create());
        root.Subcommands.Add(BoardCommand.Create());
        root.Subcommands.Add(MonitorCommand.Create());
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(CompletionCommand.Create());
        root.Subcommands.Add(ReferenceCommand.Create());
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExampleHelp((HelpAction)help.Action!);
        return root;
    }
}

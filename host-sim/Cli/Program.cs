using System.CommandLine;
using SSBms.CellModels.Input;
using SSBms.Cli.Commands;

namespace SSBms.Cli;

/// <summary>The command line of SSBms.</summary>
public static class Program
{
    private const int BadInput = 2;

    /// <summary>Runs a command.</summary>
    /// <param name="args">The command and its options.</param>
    /// <returns>0: done and every expectation met; 1: an expectation failed; 2: bad input.</returns>
    public static int Main(string[] args)
    {
        var root = new RootCommand("SSBms: rehearse an experiment on a solid-state cell before a real one is risked.");
        root.Subcommands.Add(RunCommand.Create());
        root.Subcommands.Add(BenchCommand.Create());
        root.Subcommands.Add(CellsCommand.Create());
        root.Subcommands.Add(EisCommand.Create());
        root.Subcommands.Add(ValidateCommand.Create());
        root.Subcommands.Add(ProfileCommand.Create());
        root.Subcommands.Add(FaultsCommand.Create());
        root.Subcommands.Add(BoardCommand.Create());
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            Console.Error.WriteLine($"ssbms: {parsed.Errors[0].Message} (ssbms --help lists commands and options)");
            return BadInput;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (InputException error)
        {
            Console.Error.WriteLine($"ssbms: {error.Message}");
            return BadInput;
        }
    }
}

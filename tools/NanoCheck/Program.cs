using System.CommandLine;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Commands;

namespace SSBms.NanoCheck;

/// <summary>The command line of NanoCheck.</summary>
internal static class Program
{
    private const int BadInput = 2;

    /// <summary>Runs a command.</summary>
    /// <param name="args">The command and its options.</param>
    /// <returns>0: nothing found; 1: something found; 2: bad input.</returns>
    public static int Main(string[] args)
    {
        var root = new Option<string>("--root")
        {
            Description = "a folder in the tree that is checked",
            HelpName = "folder",
            Recursive = true,
            DefaultValueFactory = _ => AppContext.BaseDirectory,
        };
        var commands = new RootCommand("Checks that the firmware keeps to what .NET nanoFramework can run.") { root };
        commands.Subcommands.Add(CheckCommand.Create(root));
        commands.Subcommands.Add(IlCommand.Create(root));
        commands.Subcommands.Add(FootprintCommand.Create(root));
        commands.SetAction(parsed => CheckCommand.Execute(parsed.GetValue(root)!, Console.Out));
        ParseResult parsed = commands.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            Console.Error.WriteLine($"NanoCheck: {parsed.Errors[0].Message} (--help lists commands and options)");
            return BadInput;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (BadInputException error)
        {
            Console.Error.WriteLine($"NanoCheck: {error.Message}");
            return BadInput;
        }
    }
}

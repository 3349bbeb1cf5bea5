using System.CommandLine;
using SSBms.Mutants.Reporting;
using SSBms.Mutants.Running;

namespace SSBms.Mutants;

/// <summary>The command line.</summary>
internal static class Program
{
    private const int BadInput = 2;

    /// <summary>Runs the command.</summary>
    /// <param name="args">Its options.</param>
    /// <returns>0: every mutant is noticed or listed as equivalent; 1: some are not; 2: bad input.</returns>
    public static int Main(string[] args)
    {
        RootCommand command = MutantsCommand.Create();
        command.Subcommands.Add(Worker());
        ParseResult parsed = command.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            Console.Error.WriteLine($"Mutants: {parsed.Errors[0].Message} (--help lists the options)");
            return BadInput;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (BadInputException error)
        {
            Console.Error.WriteLine($"Mutants: {error.Message}");
            return BadInput;
        }
    }

    private static Command Worker()
    {
        var woven = new Argument<string>("woven");
        var tests = new Argument<string>("tests");
        var numbers = new Argument<int[]>("numbers") { Arity = new ArgumentArity(3, 3) };
        var command = new Command("worker", "Serves the command itself.") { woven, tests, numbers };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            int[] given = parsed.GetValue(numbers)!;
            var ground = new Ground(parsed.GetValue(woven)!, given[0], parsed.GetValue(tests)!.Split(','));
            Running.Worker.Serve(ground, given[1], given[2]);
        });
        return command;
    }
}

using System.CommandLine;
using SSBms.CellModels.Input;
using SSBms.Cli.Monitor;
using SSBms.Live.Simulation;
using SSBms.Live.Sources;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms monitor SOURCE": watches a board in the terminal.</summary>
public static class MonitorCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var source = new Argument<string>("SOURCE") { Description = BoardSource.Forms };
        Option<double> speed = Speed();
        var record = new Option<string?>("--record")
        {
            Description = "write what is told to a new Battery Data Format table (.bdf.csv)",
            HelpName = "FILE",
        };
        var plain = new Option<bool>("--plain") { Description = "print lines instead of a picture; so does an output that is no terminal" };
        var faults = new Option<string[]>("--inject")
        {
            Description = "let something happen to a simulated board, such as \"Fault nau7802 off after 30 s\"; may be given several times",
            HelpName = "PHRASE",
        };
        var command = new Command(
            "monitor",
            "Watch a board: values against limits, state, causes, events. Ctrl-C ends it; so does the end of a simulated experiment. The key o opens the contactor."
        )
        {
            source,
            speed,
            record,
            plain,
            faults,
        };
        command.SetAction(parsed =>
        {
            var steps = (parsed.GetValue(faults) ?? []).Select(LiveStep.Parse).ToArray();
            using IBoardSource board = BoardSource.Find(parsed.GetRequiredValue(source), parsed.GetValue(speed));
            if (board.Simulation is null && parsed.GetValue(speed) != 1.0)
            {
                throw new InputException(
                    $"--speed: \"{board.Name}\" is no simulated board, and a real one has no other speed than its own"
                );
            }

            return MonitorRun.Execute(board, steps, parsed.GetValue(record), parsed.GetValue(plain));
        });
        return command;
    }

    /// <summary>How much faster than real time simulated boards run.</summary>
    internal static Option<double> Speed()
    {
        return new Option<double>("--speed")
        {
            Description = "how many times faster than real time a simulated board runs (default: 1)",
            HelpName = "N",
            DefaultValueFactory = _ => 1.0,
        };
    }
}

using System.CommandLine;
using SSBms.Bench.Faults;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms faults": every fault of the experiment language, and what the guard does about it.</summary>
public static class FaultsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var command = new Command("faults", "Break everything once and print what the guard does, as docs/experiments.md has it.");
        command.SetAction(_ => Console.Out.Write(FaultPage.Write()));
        return command;
    }
}

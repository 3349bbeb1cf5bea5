using SSBms.Bench.Link;
using SSBms.Bench.Profiles;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Cli.Output;
using SSBms.Commissioning;
using SSBms.Commissioning.Boards;
using SSBms.Commissioning.Rigs;
using SSBms.Commissioning.Trial;
using SSBms.Control;
using SSBms.Detection.Commissioning;
using SSBms.Drivers;
using SSBms.Live.Sources;

namespace SSBms.Cli.Cells;

/// <summary>The procedure on a board, with a person beside it.</summary>
/// <param name="Catalogue">Where the kind of the cell is from.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Density">Stripping current density at which the critical stack pressure is wanted, mA/cm².</param>
/// <param name="Spectrum">What the recorded spectrum tells.</param>
/// <param name="Area">Area of the electrode, cm².</param>
/// <param name="Settings">What the board is to guard by meanwhile.</param>
/// <param name="CanWarm">True where the chamber can be warmed.</param>
internal sealed record BoardCommissioning(
    CellCatalogue Catalogue,
    CellDefinition Kind,
    double Density,
    RecordedCommissioning Spectrum,
    double Area,
    Settings Settings,
    bool CanWarm
)
{
    /// <summary>Runs it. Whatever ends it, the protocol is kept.</summary>
    /// <param name="source">Where the board is.</param>
    /// <param name="person">Who does what is asked for.</param>
    /// <param name="seed">Seed of the estimate.</param>
    /// <param name="target">Folder for what is found; null for none.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="InputException">The board is not there, carries no impedance channel, or guards by another profile.</exception>
    /// <exception cref="CommissioningRefusedException">The procedure goes no further.</exception>
    public void Run(string source, IRigOperator person, ulong seed, string? target, CancellationToken stop)
    {
        using IBoardSource found = BoardSource.Find(source, 1.0);
        using Stream line = found.Connect();
        using var board = new BoardClient(line, line);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        RequireReady(board, now);
        var lines = new List<string>();
        try
        {
            CommissioningOutcome outcome = Commission(board, person, seed, lines, stop);
            string summary = CommissioningText.Summary(outcome);
            Console.Out.Write(summary);
            if (target is not null)
            {
                CommissioningFolder.Write(
                    target,
                    Catalogue,
                    outcome,
                    summary,
                    FormattableString.Invariant($"on a board, {now:yyyy-MM-dd}"),
                    now.ToUnixTimeSeconds()
                );
                Console.Out.WriteLine($"Cell, profile and protocol: {target}");
            }
        }
        catch (Exception error) when (error is CommissioningRefusedException or OperationCanceledException)
        {
            string why = error is OperationCanceledException ? "stopped by hand" : error.Message;
            if (target is not null && lines.Count > 0)
            {
                OutputFile.Write(
                    Path.Combine(target, "protocol.txt"),
                    string.Concat(lines.Append($"ended: {why}").Select(one => one + "\n"))
                );
            }

            throw;
        }
    }

    private CommissioningOutcome Commission(BoardClient board, IRigOperator person, ulong seed, List<string> lines, CancellationToken stop)
    {
        var recorded = new RecordedBaseline(Spectrum.Circuit, Spectrum.Unexplained, Spectrum.Profile.Hertz);
        using var rig = new BoardRig(board, person, recorded, Area, CanWarm, stop);
        CommissioningOutcome outcome = CellCommissioner.Run(
            rig,
            Kind,
            Density,
            CommissioningTrial.Noise,
            seed,
            entry =>
            {
                lines.Add(CommissioningText.Line(entry));
                Console.Out.WriteLine(lines[^1]);
            }
        );
        return outcome.Pulses.Count > 0
            ? outcome
            : throw new CommissioningRefusedException(
                "no pulse came to its end, so nothing is known of the flux balance but what the kind says"
            );
    }

    private void RequireReady(BoardClient board, DateTimeOffset now)
    {
        if (board.Identify().ProfileName.Length == 0)
        {
            throw new InputException(
                "the board has no profile; expected the one of \"ssbms commission prepare\", pushed with \"ssbms profile push\""
            );
        }

        board.TellTime(now);
        CommissioningProfile.Require(ProfileFile.Parse("the board", board.PullProfile(), new BoardConfiguration()), Settings);
        _ = board.Impedance();
    }
}

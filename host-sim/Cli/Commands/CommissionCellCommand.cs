using System.CommandLine;
using System.Globalization;
using SSBms.Bench.Experiments;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Cli.Cells;
using SSBms.Cli.Output;
using SSBms.Commissioning;
using SSBms.Commissioning.Rigs;
using SSBms.Commissioning.Trial;
using SSBms.VirtualBoard;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms commission": the critical stack pressure of a cell, found without destroying it.</summary>
public static class CommissionCellCommand
{
    private const ulong DefaultSeed = 1;
    private const int Refused = 1;
    private const int MostCells = 100_000;
    private const double Usual = CommissioningTrial.Density;
    private const double LeastDensity = 0.01;
    private const double MostDensity = 5.0;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var options = new CellOptions();
        var id = new Option<string?>("--sim")
        {
            Description =
                "commission a simulated cell: of an experiment (FILE.yaml), or one of this kind whose numbers are drawn and hidden",
            HelpName = "CELL",
        };
        var trial = new Option<string?>("--trial")
        {
            Description = "commission so many hidden cells of many kinds instead, and count",
            HelpName = "N",
        };
        var density = new Option<string?>("--density")
        {
            Description = "stripping current at which the critical stack pressure is wanted (default: \"0.2 mA/cm2\"); not with --trial",
            HelpName = "I",
        };
        var seed = new Option<string?>("--seed") { Description = "draws the cell and the noise (default: 1)", HelpName = "S" };
        var output = new Option<string?>("--out")
        {
            Description = "folder for cell, profile and protocol; with --trial the page",
            HelpName = "PATH",
        };
        var guided = new CommissionBoardOptions();
        var command = new Command(
            "commission",
            "Find the critical stack pressure of a cell by short stripping pulses that end at the first evidence of a void."
        )
        {
            id,
            guided.Board,
            guided.Cell,
            guided.Spectrum,
            guided.Eye.Area,
            guided.Eye.Temperature,
            guided.Eye.Pressure,
            guided.NoWarming,
            guided.Speed,
            trial,
            density,
            seed,
            options.Files,
            output,
            CommissionPrepareCommand.Create(),
        };
        command.SetAction(parsed =>
        {
            ulong drawn = Seed(parsed.GetValue(seed));
            string? target = parsed.GetValue(output);
            switch (parsed.GetValue(id), parsed.GetValue(guided.Board), parsed.GetValue(trial))
            {
                case (null, { } port, null):
                    return guided.Run(parsed, port, options.Catalogue(parsed), Density(density, parsed), drawn, target);
                case ({ } kind, null, null):
                    guided.RequireNone(parsed);
                    return One(options.Catalogue(parsed), kind, Density(density, parsed), drawn, target);
                case (null, null, { } count):
                    guided.RequireNone(parsed);
                    bool isPlain = parsed.GetValue(density) is null && parsed.GetValue(options.Files) is null or { Length: 0 };
                    return isPlain
                        ? Trial(Count(count), drawn, target)
                        : throw new InputException(
                            "--trial with --density or --cells: expected none of them, it draws from the catalogue at 0.2 mA/cm2"
                        );
                default:
                    throw new InputException("expected one of --board PORT, --sim CELL and --trial N");
            }
        });
        return command;
    }

    /// <summary>The stripping current at which the critical stack pressure is wanted, mA/cm².</summary>
    /// <param name="density">The option.</param>
    /// <param name="parsed">What was typed.</param>
    internal static double Density(Option<string?> density, ParseResult parsed)
    {
        return OptionMeasure.Read(density, parsed, Dimension.CurrentDensity, Usual, LeastDensity, MostDensity);
    }

    private static ulong Seed(string? text)
    {
        return text is null ? DefaultSeed
            : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed) ? seed
            : throw new InputException($"--seed \"{text}\": expected a whole number, 0 or more");
    }

    private static int Count(string text)
    {
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 1 and <= MostCells
            ? count
            : throw new InputException($"--trial \"{text}\": expected a whole number from 1 to {MostCells}");
    }

    private static int One(CellCatalogue catalogue, string name, double density, ulong seed, string? target)
    {
        var random = new NoiseSource(seed, "rig");
        HiddenCell hidden = HiddenCellChoice.Find(catalogue, name, seed, random);
        var rig = new SimulatedRig(hidden, CommissioningTrial.Noise, random);
        try
        {
            CommissioningOutcome outcome = CellCommissioner.Run(rig, hidden.Kind, density, CommissioningTrial.Noise, seed, Tell);
            if (outcome.Pulses.Count == 0)
            {
                throw new CommissioningRefusedException(
                    "no pulse came to its end, so nothing is known of the flux balance but what the kind says"
                );
            }

            string summary = CommissioningText.Summary(outcome);
            Console.Out.Write(summary);
            if (target is not null)
            {
                CommissioningFolder.Write(
                    target,
                    catalogue,
                    outcome,
                    summary,
                    FormattableString.Invariant($"in a simulated rig, seed {seed}"),
                    0
                );
                Console.Out.WriteLine($"Cell, profile and protocol: {target}");
            }

            return 0;
        }
        catch (CommissioningRefusedException refusal)
        {
            Console.Error.WriteLine($"ssbms: refused: {refusal.Message}");
            return Refused;
        }
    }

    private static void Tell(ProtocolEntry entry)
    {
        Console.Out.WriteLine(CommissioningText.Line(entry));
    }

    private static int Trial(int count, ulong seed, string? target)
    {
        using var signal = new StopSignal();
        IReadOnlyList<TrialFigures> cells;
        try
        {
            cells = CommissioningTrial.Run(count, seed, signal.Token);
        }
        catch (OperationCanceledException)
        {
            return signal.ExitCode;
        }

        Console.Out.Write(TrialTables.Asked(cells));
        Console.Out.WriteLine();
        Console.Out.Write(TrialTables.Ends(cells));
        Console.Out.WriteLine();
        Console.Out.Write(TrialTables.Families(cells));
        if (target is not null)
        {
            OutputFile.Write(target, TrialPage.Write(cells, seed));
        }

        return 0;
    }
}

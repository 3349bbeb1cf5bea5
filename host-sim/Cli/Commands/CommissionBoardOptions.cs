using System.CommandLine;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Cli.Cells;
using SSBms.Commissioning;
using SSBms.Commissioning.Boards;
using SSBms.Commissioning.Trial;
using SSBms.Control;
using SSBms.Detection.Commissioning;
using SSBms.Live.Sources;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms commission --board": what it takes, and the run of it.</summary>
internal sealed class CommissionBoardOptions
{
    private const double UsualSpeed = 300.0;
    private const int Refused = 1;

    /// <summary>Where the board is.</summary>
    public Option<string?> Board { get; } =
        new("--board") { Description = $"commission the cell on this board, guided: {BoardSource.Forms} (a rehearsal)", HelpName = "PORT" };

    /// <summary>The kind of the cell.</summary>
    public Option<string?> Cell { get; } =
        new("--cell") { Description = "with --board: the kind of the cell (ssbms cells list)", HelpName = "ID" };

    /// <summary>Its spectrum.</summary>
    public Option<string?> Spectrum { get; } =
        new("--spectrum") { Description = "with --board: the spectrum that \"commission prepare\" was given", HelpName = "FILE" };

    /// <summary>How the spectrum was recorded.</summary>
    public RecordedEye Eye { get; } = new();

    /// <summary>True where there is no chamber that can be warmed.</summary>
    public Option<bool> NoWarming { get; } =
        new("--no-warming") { Description = "with --board: leave out the activation energies; those of the kind stand" };

    /// <summary>How fast a rehearsal goes.</summary>
    public Option<double> Speed { get; } =
        new("--speed")
        {
            Description = "with --board sim:…: times faster than real time (default: 300)",
            HelpName = "N",
            DefaultValueFactory = _ => UsualSpeed,
        };

    /// <summary>Makes sure that nothing is given that only a board takes.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <exception cref="InputException">Something is.</exception>
    public void RequireNone(ParseResult parsed)
    {
        Option? given = new Option[] { Cell, Spectrum, Eye.Area, Eye.Temperature, Eye.Pressure, NoWarming, Speed }.FirstOrDefault(option =>
            parsed.GetResult(option) is { Implicit: false }
        );
        if (given is not null)
        {
            throw new InputException($"{given.Name} without --board: expected it with a board alone");
        }
    }

    /// <summary>Commissions a cell on a board.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="port">Where the board is.</param>
    /// <param name="catalogue">The cells there are.</param>
    /// <param name="density">Stripping current density at which the critical stack pressure is wanted, mA/cm².</param>
    /// <param name="seed">Seed of the estimate.</param>
    /// <param name="target">Folder for what is found; null for none.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="InputException">Cell, spectrum or board cannot be used.</exception>
    public int Run(ParseResult parsed, string port, CellCatalogue catalogue, double density, ulong seed, string? target)
    {
        CellDefinition kind = CellChoice.Find(catalogue, parsed.GetValue(Cell) ?? throw Missing(Cell, "the kind of the cell"));
        bool isRehearsal = port.StartsWith(BoardSource.Simulated, StringComparison.OrdinalIgnoreCase);
        if (!isRehearsal && parsed.GetResult(Speed) is { Implicit: false })
        {
            throw new InputException("--speed with a board whose time is its own: expected it with --board sim:EXPERIMENT.yaml alone");
        }

        (RecordedCommissioning found, double area) =
            parsed.GetValue(Spectrum) is { } path ? Eye.Read(parsed, path, kind, CommissioningTrial.Noise)
            : isRehearsal ? RehearsedBoard.Spectrum(port, kind)
            : throw Missing(Spectrum, "the file of its recorded spectrum");
        Settings settings = CommissioningProfile.Of(kind, density, found.Profile, area);
        var task = new BoardCommissioning(catalogue, kind, density, found, area, settings, !parsed.GetValue(NoWarming));
        using var signal = new StopSignal();
        try
        {
            if (isRehearsal)
            {
                using var board = new RehearsedBoard(port, kind, settings, parsed.GetValue(Speed), signal.Token);
                task.Run(board.Source, board.Operator, seed, target, signal.Token);
                Console.Out.WriteLine(board.Truth(density));
            }
            else
            {
                task.Run(port, new ConsoleOperator(), seed, target, signal.Token);
                Console.Out.WriteLine(
                    "The board still guards by the profile for commissioning: push the one that was found before the cell is used."
                );
            }

            return 0;
        }
        catch (CommissioningRefusedException refusal)
        {
            Console.Error.WriteLine($"ssbms: refused: {refusal.Message}");
            return Refused;
        }
        catch (OperationCanceledException)
        {
            return signal.ExitCode;
        }
    }

    private static InputException Missing(Option option, string what)
    {
        return new InputException($"--board without {option.Name}: expected {what}");
    }
}

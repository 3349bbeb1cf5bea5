using SSBms.Bench.Fixture;
using SSBms.Bench.Profiles;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Bench.Experiments;

/// <summary>One cell in one fixture going through the steps of an experiment.</summary>
public sealed record ExperimentCase
{
    /// <summary>Largest voltage of a cycler that nobody says more of, V.</summary>
    public const double OrdinaryCompliance = 5.0;

    /// <summary>Name of the case; empty when the experiment has only one.</summary>
    public required string Name { get; init; }

    /// <summary>File and line where the cell is named, for messages.</summary>
    public required string Place { get; init; }

    /// <summary>The cell as the catalogue has it: what the guard's limits are taken from.</summary>
    public required CellDefinition Catalogued { get; init; }

    /// <summary>The cell that is really in the fixture.</summary>
    public required CellDefinition Cell { get; init; }

    /// <summary>Stiffness of the clamp, MPa/µm.</summary>
    public required double ClampStiffness { get; init; }

    /// <summary>Share of its pressure that the clamp itself loses in ten times the time, from a minute on, 0 to 0.1.</summary>
    public double ClampRelaxation { get; init; }

    /// <summary>Share of the clamp's force that the wall of the die takes before it comes to the cell, 0 to 0.9.</summary>
    public double DieFriction { get; init; }

    /// <summary>True when the press closes as the guard's line asks it to.</summary>
    public bool PressFollows { get; init; }

    /// <summary>Stack pressure at the start, MPa.</summary>
    public required double Pressure { get; init; }

    /// <summary>Temperature of everything at the start, °C.</summary>
    public required double Temperature { get; init; }

    /// <summary>Control cycle of the guard, s.</summary>
    public double CycleSeconds => Profile.Settings.Get(Setting.Cycle);

    /// <summary>Seed of everything random.</summary>
    public required ulong Seed { get; init; }

    /// <summary>True when the cycler keeps to the current range the guard publishes.</summary>
    public required bool FollowsLimits { get; init; }

    /// <summary>Largest voltage, without sign, the cycler applies, V.</summary>
    public required double Compliance { get; init; }

    /// <summary>What the guard guards by.</summary>
    public required Profile Profile { get; init; }

    /// <summary>What of it this board cannot measure or hold; null when it can guard the cell.</summary>
    public SettingFault? BeyondBoard { get; init; }

    /// <summary>The board, whose monostable holds for the control cycle of this case.</summary>
    public BoardConfiguration Board { get; init; } = new();

    /// <summary>True when the board carries the impedance channel.</summary>
    public bool HasImpedance { get; init; }

    /// <summary>True when a second disconnect is in series with the contactor.</summary>
    public bool HasSecondDisconnect { get; init; }

    /// <summary>What lies between the terminals of the cycler.</summary>
    public CyclerOutput CyclerOutput { get; init; } = CyclerOutput.Usual;

    /// <summary>What happens.</summary>
    public required IReadOnlyList<ExperimentStep> Steps { get; init; }

    /// <summary>True when the board is mended and switched off and on afterwards, to see what it still knows of the run.</summary>
    public bool PowerCycledAfterwards { get; init; }

    /// <summary>Names of the figures that the case can have, those of single passes of a repeated step left out.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];

    /// <summary>What must come out with the guard.</summary>
    public required IReadOnlyList<Expectation> Expect { get; init; }

    /// <summary>What must come out without the guard.</summary>
    public required IReadOnlyList<Expectation> ExpectWithoutGuard { get; init; }

    /// <summary>A case in which nothing happens yet: a cell of the catalogue under a spring, guarded as the catalogue says.</summary>
    /// <param name="place">What it is for, for messages.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="megapascal">Stack pressure, MPa.</param>
    /// <param name="celsius">Temperature, °C.</param>
    public static ExperimentCase Plain(string place, CellDefinition cell, double megapascal, double celsius)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return new ExperimentCase
        {
            Place = place,
            Name = "",
            Catalogued = cell,
            Cell = cell,
            ClampStiffness = Clamp.SpringStiffness,
            Pressure = megapascal,
            Temperature = celsius,
            Seed = 1,
            FollowsLimits = false,
            Compliance = OrdinaryCompliance,
            Profile = ProfileFile.Make(cell.Id, 0, [], CellSettings.Of(cell)),
            Steps = [],
            Expect = [],
            ExpectWithoutGuard = [],
        };
    }
}

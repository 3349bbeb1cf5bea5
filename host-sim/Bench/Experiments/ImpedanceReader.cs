using SSBms.Bench.Profiles;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Control;

namespace SSBms.Bench.Experiments;

/// <summary>Reads what a case has of the impedance channel, and commissions its cell.</summary>
internal static class ImpedanceReader
{
    /// <summary>Reads "impedance".</summary>
    /// <param name="node">What is written; null where nothing is.</param>
    /// <exception cref="InputException">It is something else.</exception>
    public static ImpedanceEquipment Read(InputNode? node)
    {
        return node?.Text() switch
        {
            null or "no" or "false" => ImpedanceEquipment.None,
            "yes" or "true" => ImpedanceEquipment.Measures,
            "commissioned" => ImpedanceEquipment.Commissioned,
            { } other => throw node.Error($"\"{node.Name}\" is \"{other}\"; expected yes, no or commissioned"),
        };
    }

    /// <summary>Reads whether the press follows the line of the guard, which only a board with the channel has.</summary>
    /// <param name="node">What is written; null where nothing is.</param>
    /// <param name="equipment">What the case has of the channel.</param>
    /// <exception cref="InputException">It is something else, or there is no line.</exception>
    public static bool PressFollows(InputNode? node, ImpedanceEquipment equipment)
    {
        return node?.Text() switch
        {
            null or "holds" => false,
            "follows" when equipment != ImpedanceEquipment.None => true,
            "follows" => throw node.Error(
                "\"press\" follows a line that the board does not have; expected \"impedance: yes\" or \"impedance: commissioned\""
            ),
            { } other => throw node.Error($"\"{node.Name}\" is \"{other}\"; expected holds or follows"),
        };
    }

    /// <summary>The settings with what the spectrum of the cell says before the first step.</summary>
    /// <param name="settings">The settings without it.</param>
    /// <param name="real">The cell that is in the fixture.</param>
    /// <param name="catalogued">The cell as the catalogue has it.</param>
    /// <param name="megapascal">Stack pressure, MPa.</param>
    /// <param name="celsius">Temperature, °C.</param>
    /// <param name="seed">Seed of the noise of the measurement.</param>
    public static Settings Commissioned(
        Settings settings,
        CellDefinition real,
        CellDefinition catalogued,
        double megapascal,
        double celsius,
        ulong seed
    )
    {
        return CommissionedSettings.Of(settings, Resting(real, megapascal, celsius), Resting(catalogued, megapascal, celsius), seed);
    }

    private static Cell Resting(CellDefinition kind, double megapascal, double celsius)
    {
        var cell = new Cell(kind, celsius);
        cell.Step(0.0, 0.0, megapascal, celsius);
        return cell;
    }
}

using SSBms.Bench.Experiments;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Bench.Profiles;

/// <summary>
/// Makes the settings of a guard: the cell's numbers from its definition, and over them what an operator writes down. Names, units and
/// ranges are those of <see cref="SettingTable"/>.
/// </summary>
public sealed class SettingsReader
{
    private const string PlatingCcd = "plating_ccd";
    private const string StrippingCcd = "stripping_ccd";

    /// <summary>Beyond any temperature, pressure or current density of a limit.</summary>
    private const double MostInTable = 1e5;

    private readonly InputNode? _guard;
    private readonly InputNode? _board;

    /// <summary>Takes what the operator has written down.</summary>
    /// <param name="guard">Numbers of cell and guard; null leaves them as they are.</param>
    /// <param name="board">Numbers of the board; null is the reference design.</param>
    /// <exception cref="InputException">A name is not known.</exception>
    public SettingsReader(InputNode? guard, InputNode? board)
    {
        AllowOnly(guard, [.. Names(row => row.Group != SettingGroup.Board), PlatingCcd, StrippingCcd]);
        AllowOnly(board, [.. Names(row => row.Group == SettingGroup.Board)]);
        _guard = guard;
        _board = board;
    }

    /// <summary>Makes the settings for a cell.</summary>
    /// <param name="cell">Its definition.</param>
    /// <param name="cycleSeconds">Control period, s; null leaves the default, or what the operator has written down.</param>
    /// <exception cref="InputException">A number is out of its range, or contradicts another.</exception>
    public Settings Read(CellDefinition cell, double? cycleSeconds)
    {
        ArgumentNullException.ThrowIfNull(cell);
        Settings settings = CellSettings.Of(cell);
        settings.PlatingCcd = Table(PlatingCcd) ?? settings.PlatingCcd;
        settings.StrippingCcd = Table(StrippingCcd) ?? settings.StrippingCcd;
        foreach (SettingRow row in SettingTable.Rows())
        {
            if (Find(row) is { } node)
            {
                settings.Set(row.Setting, Number(node, row));
            }
        }

        if (cycleSeconds is { } seconds)
        {
            settings.Set(Setting.Cycle, seconds);
        }

        SettingFault? fault = SettingCheck.FirstFault(settings, Boundless());
        return fault is null ? settings : throw Error(fault);
    }

    /// <summary>An error at the place of a setting, if the operator has written it down.</summary>
    /// <param name="fault">What cannot be.</param>
    public InputException Error(SettingFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        InputNode? place = Find(fault.Name, _guard) ?? Find(fault.Name, _board) ?? _guard ?? _board;
        string text = FaultText.Of(fault);
        return place is null ? new InputException(text) : place.Error(text);
    }

    private static void AllowOnly(InputNode? section, string[] names)
    {
        if (section is null)
        {
            return;
        }

        section.AllowOnly([.. names.Select(name => name.Split('.')[0]).Distinct(StringComparer.Ordinal)]);
        foreach (
            string outer in names.Where(name => name.Contains('.')).Select(name => name.Split('.')[0]).Distinct(StringComparer.Ordinal)
        )
        {
            section
                .Find(outer)
                ?.AllowOnly([
                    .. names
                        .Where(name => name.StartsWith(outer + '.', StringComparison.Ordinal))
                        .Select(name => name[(outer.Length + 1)..]),
                ]);
        }
    }

    private static IEnumerable<string> Names(Func<SettingRow, bool> which)
    {
        return SettingTable.Rows().Where(which).Select(row => row.Name);
    }

    private static InputNode? Find(string name, InputNode? section)
    {
        string[] parts = name.Split('.');
        InputNode? node = section?.Find(parts[0]);
        return parts.Length == 1 ? node : node?.Find(parts[1]);
    }

    private static double Number(InputNode node, SettingRow row)
    {
        double value = row.Unit == "1" ? node.Number() : Measures.Read(node, SettingUnits.DimensionOf(row.Unit));
        return value >= row.Least && value <= row.Most
            ? value
            : throw node.Error($"\"{row.Name}\" is {node.Text()}; expected {FaultText.Range(row)}");
    }

    private static double[] Numbers(InputNode list)
    {
        return [.. list.Items().Select(item => item.Number(-MostInTable, MostInTable))];
    }

    /// <summary>Whether a board can measure it all is another question, and that of the board.</summary>
    private static BoardRange Boundless()
    {
        return new BoardRange
        {
            LargestCurrent = double.MaxValue,
            LowestVoltage = -double.MaxValue,
            HighestVoltage = double.MaxValue,
            RatedPressure = double.MaxValue,
            LowestTemperature = -double.MaxValue,
            HighestTemperature = double.MaxValue,
            LongestCycle = double.MaxValue,
        };
    }

    private InputNode? Find(SettingRow row)
    {
        return Find(row.Name, row.Group == SettingGroup.Board ? _board : _guard);
    }

    private LimitTable? Table(string name)
    {
        InputNode? node = _guard?.Find(name);
        if (node is null)
        {
            return null;
        }

        node.AllowOnly("temperatures", "pressures", "values");
        double[] celsius = Numbers(node.Get("temperatures"));
        double[] megapascal = Numbers(node.Get("pressures"));
        double[] values = [.. node.Get("values").Items().SelectMany(Numbers)];
        string? fault = LimitTable.FirstFault(celsius, megapascal, values);
        return fault is null
            ? new LimitTable(celsius, megapascal, values)
            : throw node.Error(FaultText.Of(new SettingFault(name, 0.0, false, 0.0, fault)));
    }
}

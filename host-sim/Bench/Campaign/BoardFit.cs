using System.Globalization;
using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Bench.Campaign;

/// <summary>
/// What an engineer does about a cell that the reference design cannot guard: other parts on the board, and a window no wider than the
/// board can measure with any parts. In an experiment these are a "board:" and a "guard:" section.
/// </summary>
public static class BoardFit
{
    private const double Reserve = 1.05;
    private const double SquareMillimetrePerSquareCentimetre = 100.0;
    private const double AmperePerMilliampere = 1e-3;

    /// <summary>The lowest voltage with the largest reference there is, V.</summary>
    private static readonly double s_lowest = -SettingTable.Rows()[(int)Setting.CellReference].Most;

    /// <summary>The sections for a cell; empty for one that the reference design can guard.</summary>
    /// <param name="cell">Its settings with the reference design.</param>
    public static string Sections(Settings cell)
    {
        BoardRange range = new BoardConfiguration().RangeOf(cell);
        List<string> parts = [];
        double trip =
            Math.Max(cell.PlatingCcd!.Largest, cell.StrippingCcd!.Largest)
            * cell.Get(Setting.TripFraction)
            * cell.Get(Setting.Area)
            * AmperePerMilliampere;
        if (trip > range.LargestCurrent)
        {
            parts.Add(Text($"shunt: {cell.Get(Setting.Shunt) * range.LargestCurrent / trip / Reserve:G6} ohm"));
        }

        double margin = cell.Get(Setting.VoltageMargin);
        double below = -(cell.Get(Setting.VoltageFloor) - margin);
        double reference = Math.Min(Math.Max(cell.Get(Setting.CellReference), below * Reserve), -s_lowest);
        if (reference > cell.Get(Setting.CellReference))
        {
            parts.Add(Text($"cell_reference: {reference:G6} V"));
        }

        double span = cell.Get(Setting.VoltageCeiling) + margin + reference;
        if (span > BoardConfiguration.SupplyVolt * cell.Get(Setting.ConverterDivider))
        {
            parts.Add(Text($"converter_divider: {span * Reserve / BoardConfiguration.SupplyVolt:G6}"));
        }

        if (cell.Get(Setting.PressureWall) > range.RatedPressure)
        {
            double force = cell.Get(Setting.PressureWall) * cell.Get(Setting.Area) * SquareMillimetrePerSquareCentimetre;
            parts.Add(Text($"load_cell: {{ rating: {force * Reserve:G6} N }}"));
        }

        List<string> window = [];
        if (cell.Get(Setting.VoltageFloor) < s_lowest + margin)
        {
            window.Add(Text($"voltage_floor: {s_lowest + margin} V"));
        }

        double hottest = range.HighestTemperature;
        if (cell.Get(Setting.TemperatureCeiling) > hottest && cell.Get(Setting.TemperatureFloor) < hottest)
        {
            window.Add(Text($"temperature_ceiling: {hottest} degC"));
        }

        return Section("board", parts) + Section("guard", window);
    }

    private static string Section(string name, List<string> content)
    {
        return content.Count > 0 ? $"{name}: {{ {string.Join(", ", content)} }}\n" : "";
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }
}

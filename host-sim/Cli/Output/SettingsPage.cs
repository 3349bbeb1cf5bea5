using System.Globalization;
using System.Text;
using System.Xml.Linq;
using SSBms.Bench.Profiles;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;
using SSBms.Control;

namespace SSBms.Cli.Output;

/// <summary>docs/settings.md: the table of settings, with what the firmware's own documentation says of each.</summary>
public static class SettingsPage
{
    private const string Beginning = """
        # Settings

        Every number a guard is set up with, by name, range and default. Written by `ssbms profile settings > docs/settings.md`; do not edit.

        A number of the cell comes from the cell's definition ([cells](cells.md)), one of guard or board is its default, unless you write it
        down. Where:

        | | cell and guard | board |
        |---|---|---|
        | in an [experiment](experiments.md) | section `guard:` | section `board:` |
        | for a [profile](profiles.md) | the file of `--guard` | the file of `--board` |

        Whatever has a unit is written with it: `voltage_ceiling: 3.9 V`. A name with a dot is a section and a name in it. The last column names
        the diagnoses whose bound a number sets; `ssbms board PORT limits` prints all bounds as they are on a board at this moment.

        The critical current densities are tables, of up to 8 temperatures and 8 stack pressures, both rising; between two points they are
        interpolated, beyond the last one they stay as they are. A file for `--guard`:

        ```yaml
        voltage_ceiling: 3.9 V
        trip_fraction: 0.8
        derate_fraction: 0.7
        replenishment: { diffusion: 0.05 mA/cm2, creep: 0.12 mA/cm2 }
        plating_ccd:
          temperatures: [10, 25, 60] # degC
          pressures: [1, 10] # MPa
          values: [[0.05, 0.1], [0.2, 0.3], [0.5, 0.8]] # mA/cm2, a row for each temperature
        stripping_ccd: { temperatures: [25], pressures: [5], values: [[0.3]] }
        ```

        A file for `--board`, which tells what is soldered in and screwed on:

        ```yaml
        shunt: 1 ohm
        load_cell: { rating: 20 kN, sensitivity: 2 mV/V }
        ```

        """;

    /// <summary>Symbols of units in the firmware's documentation, by how files write them.</summary>
    private static readonly Dictionary<string, string> s_symbols = new(StringComparer.Ordinal)
    {
        ["cm2"] = "cm²",
        ["degC"] = "°C",
        ["mAh/cm2"] = "mAh/cm²",
        ["mA/cm2"] = "mA/cm²",
        ["ohm"] = "Ω",
    };

    private static readonly Dictionary<SettingGroup, string> s_about = new()
    {
        [SettingGroup.Cell] = "What the cell can bear. None of these has a default: a guard that guesses them guards another cell.",
        [SettingGroup.Guard] =
            "The distance the guard keeps, and how long it waits. The defaults suit a research cell of about 1 cm². A board's heartbeat\n"
            + "holds the contactor for a `cycle` of 0.1 s at most; an experiment may take a slower one.",
        [SettingGroup.Board] = "What is soldered in and screwed on. The defaults are the [reference design](../boards/README.md).",
    };

    /// <summary>Writes the page.</summary>
    /// <exception cref="InputException">The documentation of the firmware is not where this program is.</exception>
    public static string Write()
    {
        Dictionary<string, string> meanings = Meanings();
        var page = new StringBuilder(Beginning);
        foreach (IGrouping<SettingGroup, SettingRow> group in SettingTable.Rows().GroupBy(row => row.Group))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {group.Key}\n\n{s_about[group.Key]}\n\n");
            page.Append("| name | meaning | default | range | bound of |\n|---|---|---|---|---|\n");
            foreach (SettingRow row in group)
            {
                string usual = row.Required ? "from the cell" : FaultText.Number(row.Default, row);
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{row.Name}` | {Meaning(row, meanings)} | {usual} | {FaultText.Range(row)} | {Bounds(row)} |\n"
                );
            }
        }

        return page.ToString();
    }

    private static string Bounds(SettingRow row)
    {
        IEnumerable<string> names = DiagnosisTable
            .Default()
            .Where(diagnosis => diagnosis.Bound == row.Bound)
            .Select(diagnosis => $"`{DiagnosisNames.Of(diagnosis.Code)}`");
        return string.Join(", ", names);
    }

    /// <summary>What the documentation says, without the unit: default and range have it.</summary>
    private static string Meaning(SettingRow row, Dictionary<string, string> meanings)
    {
        string unit = ", " + s_symbols.GetValueOrDefault(row.Unit, row.Unit);
        string text = meanings[row.Setting.ToString()];
        return text.EndsWith(unit, StringComparison.Ordinal)
            ? text[..^unit.Length]
            : text.Replace(unit + ";", ";", StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Meanings()
    {
        const string Prefix = "F:SSBms.Control.Setting.";
        string path = Path.Combine(AppContext.BaseDirectory, "SSBms.Control.xml");
        try
        {
            return XDocument
                .Load(path)
                .Descendants("member")
                .Where(member => ((string?)member.Attribute("name"))?.StartsWith(Prefix, StringComparison.Ordinal) == true)
                .ToDictionary(
                    member => ((string)member.Attribute("name")!)[Prefix.Length..],
                    member => OneLine(member.Element("summary")!.Value),
                    StringComparer.Ordinal
                );
        }
        catch (IOException error)
        {
            throw new InputException(
                $"{path}: cannot be read ({error.Message}); expected the documentation that is built with the program",
                error
            );
        }
    }

    private static string OneLine(string text)
    {
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
    }
}

using System.Globalization;
using System.Text;
using System.Xml.Linq;
using SSBms.Bench.Profiles;
using SSBms.CellModels.Input;
using SSBms.Control;

namespace SSBms.Cli.Output;

/// <summary>docs/settings.md: the table of settings, with what the firmware's own documentation says of each.</summary>
public static class SettingsPage
{
    /// <summary>Writes the page.</summary>
    /// <exception cref="InputException">The documentation of the firmware is not where this program is.</exception>
    public static string Write()
    {
        Dictionary<string, string> meanings = Meanings();
        var page = new StringBuilder();
        page.Append(
            """
            # Settings

            Every number a guard is set up with. Written by `ssbms profile settings`; do not edit. In an experiment, and in the files that
            `ssbms profile make` takes, those of cell and guard stand under `guard:` (`--guard FILE`), those of the board under `board:`
            (`--board FILE`); a name with a dot is a section and a name in it. Numbers of the cell come from its definition
            ([cells](cells.md)) unless they are written down. `plating_ccd` and `stripping_ccd` are tables of up to 8 temperatures and 8 stack pressures.

            """
        );
        foreach (IGrouping<SettingGroup, SettingRow> group in SettingTable.Rows().GroupBy(row => row.Group))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n## {group.Key}\n\n| name | meaning | unit | default | range | bounds |\n|---|---|---|---:|---|---|\n"
            );
            foreach (SettingRow row in group)
            {
                string unit = row.Unit == "1" ? "" : row.Unit;
                string usual = row.Required ? "from the cell" : row.Default.ToString("G6", CultureInfo.InvariantCulture);
                string bound = row.Bound == Quantity.Count ? "" : Bench.Runs.DiagnosisNames.Of(row.Bound);
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{row.Name}` | {meanings[row.Setting.ToString()]} | {unit} | {usual} | {FaultText.Range(row)} | {bound} |\n"
                );
            }
        }

        return page.ToString();
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

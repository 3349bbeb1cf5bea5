using System.Globalization;
using SSBms.Bench.Replay;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;
using SSBms.Laboratory.Impedance;
using SSBms.Recordings.Spectra;

namespace SSBms.Cli.Replays;

/// <summary>What many files have shown, as a table in Markdown: a row for each, those that were refused included.</summary>
internal static class ReplayTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="files">The files.</param>
    /// <param name="replay">Replays one.</param>
    public static string Write(IReadOnlyList<string> files, Func<string, ReplayResult> replay)
    {
        List<string> lines = ["| file | read as | rows | time | mAh in, out | what the guard does |", "|---|---|---|---|---|---|"];
        lines.AddRange(files.Select(file => Row(file, replay)));
        return string.Join('\n', lines) + "\n";
    }

    private static string Row(string file, Func<string, ReplayResult> replay)
    {
        string name = Path.GetFileName(file);
        try
        {
            ReplayResult result = replay(file);
            double charge = result.Figures["charge_in_mah"];
            double discharge = result.Figures["charge_out_mah"];
            return Cells(
                name,
                result.Setup.Recording.Format,
                Text($"{result.Setup.Survey.Rows:N0}"),
                Durations.Show(result.Setup.Survey.Duration),
                Text($"{charge:G4}, {discharge:G4}"),
                result.Summary
            );
        }
        catch (InputException error)
        {
            return SpectrumRow(file, name, error);
        }
    }

    private static string SpectrumRow(string file, string name, InputException refused)
    {
        try
        {
            var recorded = RecordedSpectrum.Open(file);
            SpectrumFit fit = SpectrumFit.Of(new Spectrum(recorded.Hertz, recorded.Ohm));
            int slowest = recorded.Hertz.ToList().IndexOf(recorded.Hertz.Min());
            string arcs = string.Join(" + ", fit.Arcs.Select(arc => Text($"{arc.Resistance:G4} Ω at {arc.TopHertz:G3} Hz")));
            return Cells(
                name,
                recorded.Format + ", a spectrum",
                Text($"{recorded.Hertz.Count:N0}"),
                "",
                "",
                Text(
                    $"`eis --fit`: magnitude {recorded.Ohm[slowest].Magnitude:G4} Ω at {recorded.Hertz[slowest]:G3} Hz; {fit.Series:G4} Ω + {arcs}, off by {fit.RelativeError:P0}"
                )
            );
        }
        catch (InputException)
        {
            return Cells(name, "refused", "", "", "", refused.Message.Replace(file, name, StringComparison.Ordinal));
        }
    }

    private static string Cells(params string[] cells)
    {
        return $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |";
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }
}

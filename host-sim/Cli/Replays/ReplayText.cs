using System.Globalization;
using Spectre.Console;
using SSBms.Bench.Replay;
using SSBms.Bench.Runs;
using SSBms.Recordings.Surveys;

namespace SSBms.Cli.Replays;

/// <summary>A replay on a screen.</summary>
internal static class ReplayText
{
    private const int MostShown = 10;
    private const double MilliPerUnit = 1e3;

    /// <summary>Prints it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="result">What came out.</param>
    public static void Print(string path, ReplayResult result)
    {
        Survey survey = result.Setup.Survey;
        Line($"{path}: {result.Setup.Recording.Format}", "default");
        Line(
            Text(
                $"  {survey.Rows:N0} rows over {Durations.Show(survey.Duration)}, {Apart(survey)}; {survey.Voltage.Least:G5} to {survey.Voltage.Most:G5} V, {survey.Current.Least * MilliPerUnit:G4} to {survey.Current.Most * MilliPerUnit:G4} mA"
            ),
            "default"
        );
        Line($"  columns: {string.Join("; ", result.Setup.Recording.Columns)}", "default");
        foreach (string note in result.Setup.Recording.Notes.Concat(result.Setup.Notes))
        {
            Line($"  - {note}", "default");
        }

        Line(Text($"Guard: {result.Setup.Profile.Name} {result.Setup.Profile.Hash:X8}"), "default");
        Line(result.Summary, result.Trips.Count > 0 ? "yellow" : "green");
        PrintTrips(result);
        PrintFigures(result);
        PrintCycles(result);
    }

    private static string Apart(Survey survey)
    {
        return double.IsNaN(survey.Spacings.Usual) ? "all of one time" : Text($"usually {survey.Spacings.Usual:G4} s apart");
    }

    private static void PrintTrips(ReplayResult result)
    {
        foreach (ReplayTrip trip in result.Trips.Take(MostShown))
        {
            Line(Text($"  {Durations.Show(trip.Info.TimeSeconds), 14}  line {trip.Line, 8}  {trip.Info.Text}"), "default");
        }

        if (result.Trips.Count > MostShown)
        {
            Line(Text($"  … and {result.Trips.Count - MostShown} more (--out)"), "default");
        }

        foreach (Mark mark in result.Marks.Where(mark => mark.Kind == MarkKind.Warning).Take(MostShown))
        {
            Line(Text($"  {Durations.Show(mark.TimeSeconds), 14}  raised: {mark.Text}"), "default");
        }
    }

    private static void PrintFigures(ReplayResult result)
    {
        IReadOnlyDictionary<string, double> figures = result.Figures;
        double duration = Math.Max(figures["duration_s"], 1e-9);
        Line(
            Text(
                $"Closed for {figures["closed_time_s"] / duration:P1} of the time, with a narrower range for {figures["derated_time_s"] / duration:P1}."
            ),
            "default"
        );
        if (figures["step_resistances"] > 0)
        {
            Line(
                Text(
                    $"Step resistance at 25 °C: {figures["step_resistances"]:N0} estimates, first {figures["first_resistance_ohm_cm2"]:G4}, last {figures["last_resistance_ohm_cm2"]:G4}, {figures["min_resistance_ohm_cm2"]:G4} to {figures["max_resistance_ohm_cm2"]:G4} Ω·cm²."
                ),
                "default"
            );
        }
        else
        {
            Line("Step resistance: no step of the current that settles tells one.", "default");
        }
    }

    private static void PrintCycles(ReplayResult result)
    {
        RecordedCycle total = result.Setup.Survey.Cycles.Total;
        Line($"Charge: {Cycle(total)}.", "default");
        if (result.Cycles.Count > 1)
        {
            foreach (RecordedCycle cycle in result.Cycles.Take(MostShown))
            {
                Line(Text($"  cycle {cycle.Number}: {Cycle(cycle)}"), "default");
            }
        }

        if (result.Cycles.Count > MostShown)
        {
            Line(Text($"  … and {result.Cycles.Count - MostShown} more cycles (--out)"), "default");
        }
    }

    private static string Cycle(RecordedCycle cycle)
    {
        string efficiency = double.IsNaN(cycle.CoulombicEfficiency)
            ? ""
            : Text($"; coulombic {cycle.CoulombicEfficiency:P2}")
                + (double.IsNaN(cycle.EnergyEfficiency) ? "" : Text($", energy {cycle.EnergyEfficiency:P2}"));
        return Text($"in {cycle.ChargeIn * MilliPerUnit:G5} mAh, out {cycle.ChargeOut * MilliPerUnit:G5} mAh{efficiency}");
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }

    private static void Line(string text, string style)
    {
        if (Console.IsOutputRedirected)
        {
            Console.Out.WriteLine(text);
        }
        else
        {
            AnsiConsole.MarkupLine($"[{style}]{Markup.Escape(text)}[/]");
        }
    }
}

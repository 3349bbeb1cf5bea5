using System.Text.Json;
using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.Cli.Output;

namespace SSBms.Cli.Tests;

/// <summary>Report and event file tell what the guard really guarded by.</summary>
[TestClass]
public sealed class DrawnLimitTests
{
    private const string Text = """
        title: Three ways out of the window
        cell: chen2020-symmetric
        fixture: { pressure: 6 MPa }
        guard:
          pressure_wall: 7 MPa
          voltage_ceiling: 0.5 V
          temperature_ceiling: 33 °C
          plating_ccd: { temperatures: [25], pressures: [5], values: [[3.5]] }
          replenishment: { creep: 1 mA/cm2 }
          stripping_ccd: { temperatures: [25], pressures: [5], values: [[3.5]] }
        cases:
          - name: pressure-wall-exceeded
            steps: [Ramp pressure to 8 MPa in 2 minutes, Rest for 3 minutes]
          - name: over-voltage
            steps: [Plate at 2.5 mA/cm2 for 1 minute]
          - name: over-temperature
            steps: [Ramp temperature to 40 °C in 5 minutes, Rest for 30 minutes]
        """;

    [TestMethod]
    public void The_limits_that_are_drawn_are_those_the_guard_trips_at()
    {
        ExperimentResult result = ExperimentRun.Execute(ExperimentReader.Read("x.yaml", Text), withoutGuard: false, null);
        using JsonDocument report = JsonDocument.Parse(ReportJson.Write(result));
        JsonElement cases = report.RootElement.GetProperty("cases");
        foreach (
            (int index, string drawn, double bound) in new[]
            {
                (0, "pressureWall", 7.0),
                (1, "voltageCeiling", 0.6),
                (2, "temperatureCeiling", 33.0),
            }
        )
        {
            TripInfo trip = result.Cases[index].Runs[0].Trip!;
            Assert.AreEqual(result.Cases[index].Setup.Name, trip.Diagnosis);
            Assert.IsGreaterThan(trip.Bound, trip.Value);
            JsonElement limits = cases[index].GetProperty("runs")[0].GetProperty("limits");
            Assert.AreEqual(trip.Bound, limits.GetProperty(drawn).GetDouble());
            Assert.AreEqual(bound, trip.Bound, 1e-12);
        }
    }

    [TestMethod]
    public void Report_and_events_have_the_settings_and_the_hash_of_the_profile_the_board_booted_from()
    {
        ExperimentResult result = ExperimentRun.Execute(ExperimentReader.Read("x.yaml", Text), withoutGuard: false, null);
        CaseResult first = result.Cases[0];
        using JsonDocument report = JsonDocument.Parse(ReportJson.Write(result));
        using JsonDocument events = JsonDocument.Parse(EventsJson.Write(first.Setup.Profile, first.Runs[0]));
        JsonElement drawn = report.RootElement.GetProperty("cases")[0].GetProperty("runs")[0].GetProperty("guard");
        JsonElement told = events.RootElement.GetProperty("guard");
        Assert.AreEqual(drawn.GetRawText(), JsonSerializer.Serialize(told));
        Assert.AreEqual(first.Setup.Profile.Hash.ToString("X8", null), told.GetProperty("hash").GetString());
        Control.SettingRow[] rows = Control.SettingTable.Rows();
        JsonElement[] settings = [.. told.GetProperty("settings").EnumerateArray()];
        Assert.HasCount(rows.Length, settings);
        for (int i = 0; i < rows.Length; i++)
        {
            Assert.AreEqual(rows[i].Name, settings[i].GetProperty("name").GetString());
            Assert.AreEqual(first.Setup.Profile.Settings.Get(rows[i].Setting), settings[i].GetProperty("value").GetDouble());
        }
    }
}

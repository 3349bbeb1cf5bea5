using SSBms.Recordings.Surveys;

namespace SSBms.Recordings.Tests;

/// <summary>What is in a recording: charge, efficiency, cycles, and where nothing was recorded.</summary>
[TestClass]
public sealed class SurveyTests
{
    private const string Head = "Test Time / s,Voltage / V,Current / A\n";

    [TestMethod]
    public void Charge_and_efficiency_are_those_of_the_current_that_flowed()
    {
        using var files = new Files();

        // One hour of 1 mA in, half an hour of 1 mA out; steps of the current happen at the later row.
        Survey survey = Of(files, Head + "0,3,0.001\n3600,3.5,0.001\n3600,3.4,-0.001\n5400,3.0,-0.001\n5400,3.0,0\n");
        Assert.AreEqual(1e-3, survey.Cycles.Total.ChargeIn, 1e-12);
        Assert.AreEqual(0.5e-3, survey.Cycles.Total.ChargeOut, 1e-12);
        Assert.AreEqual(0.5, survey.Cycles.Total.CoulombicEfficiency, 1e-9);
        Assert.AreEqual(0.5 * 3.2 / 3.25, survey.Cycles.Total.EnergyEfficiency, 1e-9);
    }

    [TestMethod]
    public void Cycles_without_numbers_are_counted_by_the_turns_of_the_current()
    {
        using var files = new Files();
        string turns = string.Concat(
            Enumerable.Range(0, 3).Select(i => $"{i * 20},3,0.001\n{i * 20 + 10},3,0.001\n{i * 20 + 10},3,-0.001\n{i * 20 + 20},3,-0.001\n")
        );
        Assert.HasCount(3, Of(files, Head + turns).Cycles.Cycles);
    }

    [TestMethod]
    public void The_zero_of_the_meter_counts_no_cycles_and_begins_none()
    {
        using var files = new Files();

        // A meter whose zero moves by 10 nA: before, between and after two cycles that begin with 1 mA in.
        string Zero(int from) => string.Concat(Enumerable.Range(from, 50).Select(s => $"{s},3,{(s % 2 == 0 ? "-1e-8" : "1e-8")}\n"));
        string Flow(int from, string ampere) => string.Concat(Enumerable.Range(from, 50).Select(s => $"{s},3,{ampere}\n"));
        Survey survey = Of(
            files,
            Head
                + Zero(0)
                + Flow(50, "1e-3")
                + Zero(100)
                + Flow(150, "-1e-3")
                + Zero(200)
                + Flow(250, "1e-3")
                + Flow(300, "-1e-3")
                + Zero(350)
        );
        RecordedCycle[] cycles = [.. survey.Cycles.Cycles];
        Assert.HasCount(2, cycles);
        foreach (RecordedCycle cycle in cycles)
        {
            Assert.AreEqual(1.0, cycle.CoulombicEfficiency, 0.01);
            Assert.AreEqual(50e-3 / 3600.0, cycle.ChargeIn, 0.02 * 50e-3 / 3600.0);
        }

        Assert.AreEqual(survey.Cycles.Total.ChargeIn, cycles.Sum(cycle => cycle.ChargeIn), 1e-15);
    }

    [TestMethod]
    public void A_gap_is_where_rows_are_much_farther_apart_than_usual()
    {
        using var files = new Files();
        string rows = string.Concat(Enumerable.Range(0, 50).Select(i => $"{i},3,0\n")) + "4000,3,0\n4001,3,0\n";
        Survey survey = Of(files, Head + rows);
        Assert.AreEqual(1.0, survey.Spacings.Usual);
        Assert.AreEqual((3951.0, 51L), survey.Spacings.Gaps.Single());
    }

    [TestMethod]
    public void Pressure_beside_the_cycler_goes_evenly_between_its_rows()
    {
        using var files = new Files();
        PressureCourse course = PressureCourse.Open(files.Write("p.csv", "time [s],pressure [bar]\n0,50\n100,10\n"));
        Assert.AreEqual(5.0, course.At(-1.0), 1e-12);
        Assert.AreEqual(3.0, course.At(50.0), 1e-12);
        Assert.AreEqual(1.0, course.At(200.0), 1e-12);
    }

    private static Survey Of(Files files, string text)
    {
        return Survey.Of(Recording.Open(files.Write("survey.csv", text)));
    }
}

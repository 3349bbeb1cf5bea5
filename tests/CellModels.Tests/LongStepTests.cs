using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using SSBms.CellModels.Definitions;

namespace SSBms.CellModels.Tests;

/// <summary>A step may be as long as it likes.</summary>
[TestClass]
public sealed class LongStepTests
{
    [TestMethod]
    public void An_interphase_grows_in_one_step_into_warmth_as_in_many()
    {
        var once = new Cell(Cells.Find("lgps"), 25.0);
        once.Step(7200.0, 0.0, 5.0, 60.0);
        var often = new Cell(Cells.Find("lgps"), 25.0);
        for (int i = 0; i < 7200; i++)
        {
            often.Step(1.0, 0.0, 5.0, 60.0);
        }

        Assert.AreEqual(often.State.Negative.Interphase, once.State.Negative.Interphase, 0.03 * often.State.Negative.Interphase);
        Assert.AreEqual(often.State.WallTemperature, once.State.WallTemperature, 0.01);
    }

    [TestMethod]
    public void After_a_year_the_wall_is_as_warm_as_the_chamber_and_the_conditions_are_those_of_the_cell()
    {
        Cell cell = Cells.Symmetric();
        cell.Step(3.15e7, 0.0, 5.0, 60.0);
        Assert.AreEqual(60.0, cell.State.WallTemperature, 1e-6);
        double after = cell.Resistance(1.0);
        cell.Step(1.0, 0.0, 5.0, 60.0);
        Assert.AreEqual(cell.Resistance(1.0), after, 1e-6 * after);
    }

    [TestMethod]
    public void A_short_comes_when_it_comes_however_long_the_step_is()
    {
        // At its critical current density a dendrite crosses in 300 s; from then on nothing passes as ions.
        CellDefinition kind = Cells.Find("chen2020-symmetric").With("short.soft", 1.0).With("short.resistance", 1e-3);
        foreach (double step in new[] { 1.0, 7.0, 600.0 })
        {
            var cell = new Cell(kind, 25.0);
            double before = cell.State.Negative.Lithium;
            for (double time = 0.0; time < 600.0; time += step)
            {
                cell.Step(step, 0.30, 5.0, 25.0);
            }

            Assert.IsTrue(cell.Shorted);
            Assert.AreEqual(300.0, (cell.State.Negative.Lithium - before) / 0.30 * 3600.0 / (1.0 - kind["lithium.loss"]), 0.2, $"{step} s");
        }
    }

    [TestMethod]
    public void An_interlayer_melts_at_its_melting_point_in_one_step_as_in_many()
    {
        double once = Washout(7200.0);
        Assert.AreEqual(Washout(1.0), once, 0.01 * once);
    }

    [TestMethod]
    public void The_voltage_is_that_of_the_voids_that_have_grown_in_the_step()
    {
        double fine = AfterVoids(1.0);
        Assert.AreEqual(fine, AfterVoids(60.0), 1e-4 * Math.Abs(fine));
        Assert.AreEqual(fine, AfterVoids(1200.0), 5e-4 * Math.Abs(fine));
    }

    [TestMethod]
    public void A_cold_cell_warms_itself_up_in_one_step_as_in_many()
    {
        CellDefinition kind = Cells.Find("chen2020-symmetric").With("short.ccd", 1000.0);
        var once = new Cell(kind, -80.0);
        var often = new Cell(kind, -80.0);
        once.Step(600.0, 0.5, 5.0, -80.0);
        for (int i = 0; i < 6000; i++)
        {
            often.Step(0.1, 0.5, 5.0, -80.0);
        }

        Assert.IsGreaterThan(-78.0, often.State.Temperature, "its own heat counts");
        Assert.AreEqual(often.State.Temperature, once.State.Temperature, 0.2);
    }

    [TestMethod]
    public void Nothing_that_is_accepted_makes_a_number_that_is_none()
    {
        CellDefinition[] kinds = [.. CellCatalogue.BuiltIn.All];
        Gen<(int Kind, double Seconds, double Density, double Pressure, double Celsius)> steps =
            from kind in Gen.Choose(0, kinds.Length - 1)
            from seconds in Gen.Elements(0.0, 1e-9, 1e-3, 1.0, 600.0, 1e5)
            from density in Gen.Elements(0.0, 1e-12, 0.1, 1.0, 100.0, 1e5, StepLimits.Density)
            from sign in Gen.Elements(-1.0, 1.0)
            from pressure in Gen.Elements(0.0, 1e-6, 5.0, 400.0, StepLimits.Megapascal)
            from celsius in Gen.Elements(StepLimits.Coldest, -60.0, 25.0, 180.0, StepLimits.Hottest)
            select (kind, seconds, sign * density, pressure, celsius);
        Prop.ForAll(
                Arb.From(steps.ArrayOf(6)),
                taken =>
                {
                    var cell = new Cell(kinds[taken.Length == 0 ? 0 : taken[0].Kind], 25.0);
                    foreach ((_, double seconds, double density, double pressure, double celsius) in taken)
                    {
                        cell.Step(seconds, density, pressure, celsius);
                    }

                    CellState state = cell.State;
                    double sum = state.Temperature + state.WallTemperature + state.Filling + state.Profile.Excess + state.LostLithium;
                    sum += state.Negative.Void + state.Negative.Overpotential + state.Positive.Overpotential + state.CathodeOverpotential;
                    return double.IsFinite(sum + cell.Voltage(0.1) + cell.Voltage(-0.1, 1.0) + cell.Resistance(-1.0) + cell.Breathing);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261129UL, 13UL));
    }

    [TestMethod]
    public void A_cell_that_is_shorted_does_not_take_sixty_steps_for_one()
    {
        double sound = double.PositiveInfinity;
        double shorted = double.PositiveInfinity;

        // As often as it takes until the runtime has compiled both for speed, which it puts off while other tests start beside this one.
        for (int i = 0; i < 15 || (shorted >= 8.0 * sound && i < 60); i++)
        {
            sound = Math.Min(sound, SecondsOfCycling(0.0));
            shorted = Math.Min(shorted, SecondsOfCycling(1.0));
        }

        // Without optimisation looking for its voltage costs about four steps, with it two and a half.
        Assert.IsLessThan(8.0 * sound, shorted, "that it looks for its voltage; not that it takes sixty steps for one");
    }

    private static double SecondsOfCycling(double dendrite)
    {
        var cell = new Cell(Cells.Find("chen2020-lfp"), 25.0);
        CellState state = cell.State;
        state.Negative.Dendrite = dendrite;
        cell.Restore(state);
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < 20_000; i++)
        {
            cell.Step(60.0, i % 100 < 50 ? 0.1 : -0.1, 5.0, 25.0);
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Washout(double step)
    {
        Cell cell = Cells.Full();
        for (double time = 0.0; time < 7200.0; time += step)
        {
            cell.Step(step, 0.04, 5.0, 60.0);
        }

        return cell.State.Washout;
    }

    private static double AfterVoids(double step)
    {
        Cell cell = Cells.Symmetric();
        for (double time = 0.0; time < 7200.0; time += step)
        {
            cell.Step(step, -0.2, 0.0, 25.0);
        }

        return cell.Voltage(-0.2);
    }

    [TestMethod]
    [DataRow(-1.0, 0.1, 5.0, 25.0)]
    [DataRow(double.NaN, 0.1, 5.0, 25.0)]
    [DataRow(double.PositiveInfinity, 0.1, 5.0, 25.0)]
    [DataRow(1.0, double.NaN, 5.0, 25.0)]
    [DataRow(1.0, 0.1, -5.0, 25.0)]
    [DataRow(1.0, 0.1, 5.0, -300.0)]
    [DataRow(1.0, 1e10, 5.0, 25.0)]
    [DataRow(1e11, 0.1, 5.0, 25.0)]
    [DataRow(1.0, 0.1, 1e5, 25.0)]
    public void What_cannot_be_is_one_clear_error(double seconds, double density, double megapascal, double ambient)
    {
        Cell cell = Cells.Symmetric();
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => cell.Step(seconds, density, megapascal, ambient));
    }
}

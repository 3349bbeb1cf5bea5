using FsCheck;
using FsCheck.Fluent;
using SSBms.CellModels.Definitions;

namespace SSBms.CellModels.Tests;

/// <summary>A cathode that is empty or full takes no more; something else takes the current.</summary>
[TestClass]
public sealed class OverchargeTests
{
    private static CellDefinition Kind => Cells.Find("chen2020-lfp");

    [TestMethod]
    public void A_side_reaction_takes_an_overcharge_at_its_own_voltage_and_costs_capacity_not_lithium()
    {
        var cell = new Cell(Kind, 25.0);
        double density = 0.1 * cell.NominalCapacity;
        cell.Run(12.0, density, 5.0);
        double plated = cell.State.Negative.Lithium;
        double active = cell.State.ActiveCathode;
        double total = cell.TotalLithium;
        double volts = cell.Run(10.0, density, 5.0) - density * cell.Resistance(density) * 1e-3;

        // A tenth of the capacity in an hour is one decade below where the law has the whole.
        Assert.AreEqual(4.0 + 0.6 - 0.12, volts, 0.01);
        Assert.AreEqual(plated, cell.State.Negative.Lithium, 0.01 * cell.NominalCapacity, "what it takes moves no lithium");
        Assert.AreEqual(active * Math.Exp(-0.05), cell.State.ActiveCathode, 1e-3, "a twentieth of the charge of one capacity");
        Assert.AreEqual(total, cell.TotalLithium, 1e-9 * total);
        Assert.IsGreaterThan(0.0, cell.State.Filling);
    }

    [TestMethod]
    public void An_overcharge_heats_by_all_of_its_energy()
    {
        CellDefinition kind = Kind.With("thermal.capacity", 0.1).With("cathode.side_damage", 0.0).With("cathode.fade", 0.0);
        var cell = new Cell(kind, 25.0);
        double density = 0.2 * cell.NominalCapacity;
        double volts = cell.Run(10.0, density, 5.0);

        // mW/cm2 over what the lag lets away.
        Assert.AreEqual(25.0 + volts * density * 1e-3 * kind["thermal.lag"] / 0.1, cell.State.Temperature, 0.02);
    }

    [TestMethod]
    public void Below_the_potential_of_lithium_it_is_plated_onto_the_cathode_and_is_lost()
    {
        var cell = new Cell(Kind.With("cathode.side_damage", 0.0), 25.0);
        double total = cell.TotalLithium;
        double lost = cell.State.LostLithium;
        double density = -0.1 * cell.NominalCapacity;
        double volts = cell.Run(3.0, density, 5.0) - density * cell.Resistance(density) * 1e-3;
        Assert.AreEqual(-0.6 + 0.12, volts, 0.01);
        Assert.AreEqual(0.3 * cell.NominalCapacity, cell.State.LostLithium - lost, 0.01 * cell.NominalCapacity);
        Assert.AreEqual(total, cell.TotalLithium, 1e-9 * total);
    }

    [TestMethod]
    public void A_hard_short_fills_a_cathode_and_no_more()
    {
        var cell = new Cell(Kind, 25.0);
        cell.Run(5.0, 0.1 * cell.NominalCapacity, 5.0);
        CellState state = cell.State;
        state.Negative.Dendrite = 1.0;
        cell.Restore(state);
        cell.Run(10.0, 0.0, 5.0);
        Assert.IsLessThanOrEqualTo(1.0, cell.State.Filling);
        Assert.IsGreaterThan(0.999, cell.State.Filling);
        Assert.AreEqual(0.0, cell.Voltage(0.0), 1e-3);
    }

    [TestMethod]
    public void No_current_whatever_takes_a_filling_out_of_its_bounds()
    {
        Gen<(double Seconds, double Density)[]> histories = (
            from seconds in Gen.Elements(0.1, 10.0, 600.0, 3600.0, 1e5)
            from density in Gen.Choose(-1000, 1000)
            select (seconds, 1e-3 * density)
        ).ArrayOf(20);
        Prop.ForAll(
                Arb.From(histories),
                history =>
                {
                    var cell = new Cell(Kind.With("short.ccd", 1000.0).With("flux.diffusion", 100.0), 25.0);
                    double total = cell.TotalLithium;
                    bool inside = true;
                    foreach ((double seconds, double density) in history)
                    {
                        cell.Step(seconds, density, 5.0, 25.0);
                        double surface = cell.State.Filling + cell.State.Profile.Excess;
                        inside &= cell.State.Filling is >= 0.0 and <= 1.0 && surface is >= 0.0 and <= 1.0;
                    }

                    return inside && Math.Abs(cell.TotalLithium - total) < 1e-9 * total;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261129UL, 17UL));
    }
}

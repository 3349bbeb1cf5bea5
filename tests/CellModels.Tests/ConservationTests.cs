using FsCheck;
using FsCheck.Fluent;

namespace SSBms.CellModels.Tests;

/// <summary>Laws of the cell model, tried on random histories of a fixed seed.</summary>
[TestClass]
public sealed class ConservationTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261120UL, 77UL);

    private static readonly Gen<(double Density, double Pressure, double Celsius)[]> s_histories = (
        from density in Between(-0.25, 0.25)
        from pressure in Between(0.0, 10.0)
        from celsius in Between(0.0, 70.0)
        select (density, pressure, celsius)
    ).ArrayOf(20);

    [TestMethod]
    public void Lithium_is_never_made_and_never_lost()
    {
        Check("chen2020-lfp-np5.3", (cell, before) => Math.Abs(cell.TotalLithium - before) < 1e-9 * before);
        Check("chen2020-symmetric", (cell, before) => Math.Abs(cell.TotalLithium - before) < 1e-9 * before);
    }

    [TestMethod]
    public void Contact_stays_a_fraction_and_nothing_becomes_infinite()
    {
        Check(
            "chen2020-symmetric",
            (cell, _) =>
                cell.ContactFraction is > 0.0 and <= 1.0
                && double.IsFinite(cell.Voltage(0.1))
                && double.IsFinite(cell.Resistance(-0.1))
                && cell.State.Negative.Dendrite is >= 0.0 and <= 1.0
        );
    }

    [TestMethod]
    public void A_thousand_cycles_conserve_lithium()
    {
        var cell = new Cell(Cells.Find("chen2020-lfp"), 25.0);
        double before = cell.TotalLithium;
        for (int cycle = 0; cycle < 1000; cycle++)
        {
            for (int i = 0; i < 90; i++)
            {
                cell.Step(100.0, 0.1, 5.0, 25.0);
            }

            for (int i = 0; i < 90; i++)
            {
                cell.Step(100.0, -0.1, 5.0, 25.0);
            }
        }

        Assert.AreEqual(before, cell.TotalLithium, 1e-9 * before);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(1000)]
    public void A_cathode_fades_with_the_charge_however_many_steps_it_takes(int steps)
    {
        var cell = new Cell(Cells.Find("chen2020-lfp").With("cathode.fade", 0.1), 25.0);
        double before = cell.TotalLithium;
        foreach (double share in new[] { 0.5, -0.4, 0.4, -0.4, 0.3 })
        {
            double hours = Math.Abs(share) * cell.NominalCapacity / 0.1;
            for (int i = 0; i < steps; i++)
            {
                cell.Step(hours * 3600.0 / steps, Math.CopySign(0.1, share), 5.0, 25.0);
            }
        }

        Assert.AreEqual(0.9, cell.State.ActiveCathode, 1e-9, "the charge of a full cycle leaves nine tenths");
        Assert.AreEqual(before, cell.TotalLithium, 1e-9 * before);
    }

    [TestMethod]
    public void Going_back_to_a_state_repeats_the_future()
    {
        Prop.ForAll(
                Arb.From(s_histories),
                history =>
                {
                    Cell cell = Cells.Symmetric();
                    cell.Run(1.0, -0.2, 0.0);
                    CellState state = cell.State;
                    Play(cell, history);
                    double first = cell.Voltage(0.1);
                    cell.Restore(state);
                    Play(cell, history);
                    return cell.Voltage(0.1) == first;
                }
            )
            .Check(s_config);
    }

    private static void Check(string id, Func<Cell, double, bool> holds)
    {
        Prop.ForAll(
                Arb.From(s_histories),
                history =>
                {
                    var cell = new Cell(Cells.Find(id), 25.0);
                    double before = cell.TotalLithium;
                    Play(cell, history);
                    return holds(cell, before);
                }
            )
            .Check(s_config);
    }

    private static void Play(Cell cell, (double Density, double Pressure, double Celsius)[] history)
    {
        foreach ((double density, double pressure, double celsius) in history)
        {
            for (int i = 0; i < 30; i++)
            {
                cell.Step(10.0, density, pressure, celsius);
            }
        }
    }

    private static Gen<double> Between(double low, double high)
    {
        return Gen.Choose(0, 1_000_000).Select(part => low + (high - low) * part / 1e6);
    }
}

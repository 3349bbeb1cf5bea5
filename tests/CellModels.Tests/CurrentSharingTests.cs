using SSBms.CellModels.Definitions;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels.Tests;

[TestClass]
public sealed class CurrentSharingTests
{
    [TestMethod]
    [DataRow("chen2020-lfp")]
    [DataRow("lps-inli-ncm811")]
    public void What_particles_side_reactions_and_a_leak_take_adds_up_to_the_current(string id)
    {
        IntercalationCathode cathode = new CellParameters(Cells.Find(id)).Cathode!;
        double[] fillings = [0.002, 0.02, 0.5, 0.9, 0.99, 0.997];
        foreach (double filling in fillings)
        {
            foreach (double leak in new[] { 0.0, 1.0, 1e3, 1e6 })
            {
                foreach (double density in new[] { -5.0, -0.3, 0.0, 1e-6, 5.0 })
                {
                    foreach (double perDensity in new[] { -1e-6, -1e-3, -0.01 })
                    {
                        var surface = new ParticleSurface(filling - 0.001, 0.3 * perDensity, 0.001, 0.7 * perDensity);
                        cathode.Sharing.Share(surface, new Circuit(density, leak, 0.01, 0.3), filling, out CurrentShare share);
                        double sum = share.Ions + leak * share.Terminals;
                        double most = Math.Abs(density) + Math.Abs(share.Ions) + leak + 1.0;
                        Assert.AreEqual(density, sum, 1e-4 * most, $"{filling} leak {leak} density {density} {perDensity}: {share}");
                        (double side, _) = cathode.Side.At(share.Surface);
                        Assert.AreEqual(side, share.Side, 1e-4 * most, $"{filling} leak {leak} density {density} {perDensity}: {share}");
                    }
                }
            }
        }
    }

    [TestMethod]
    [DataRow("chen2020-lfp")]
    [DataRow("lps-inli-ncm811")]
    public void A_leak_is_shared_exactly_and_alike_from_wherever_the_surface_is_looked_for(string id)
    {
        var cell = new CellParameters(Cells.Find(id));
        IntercalationCathode cathode = cell.Cathode!;
        OpenCircuitCurve curve = cell.Definition.OpenCircuit!;
        int quiet = 0;
        foreach (double filling in new[] { 0.0005, 0.02, 0.5, 0.9, 0.9995, 0.99999 })
        {
            foreach (double leak in new[] { 1e-9, 1e-3, 1.0, 1e3 })
            {
                foreach (double perDensity in new[] { -1e-9, -1e-6, -1e-4 })
                {
                    var surface = new ParticleSurface(filling - 1e-4, 0.3 * perDensity, 1e-4, 0.7 * perDensity);
                    var circuit = new Circuit(0.1, leak, 0.0, 0.9);
                    cathode.Sharing.Share(surface, circuit, filling, out CurrentShare share);
                    if (share.Side != 0.0)
                    {
                        continue;
                    }

                    quiet++;
                    string what = $"{filling} leak {leak} per density {perDensity}: {share}";
                    double most = Math.Abs(share.Ions) + leak + 0.1;
                    Assert.AreEqual(0.1, share.Ions + leak * share.Terminals, 1e-13 * most, what);
                    double volts = cathode.Sharing.Volts(surface, share.Particles);
                    double there = filling + share.Particles * perDensity;
                    Assert.AreEqual(volts, share.Surface, 1e-15 * (Math.Abs(curve.Slope(there)) + 10.0), what);
                    foreach (double elsewhere in new[] { 0.0, 0.3, 1.0 })
                    {
                        cathode.Sharing.Share(surface, circuit, elsewhere, out CurrentShare again);
                        Assert.AreEqual(share.Particles, again.Particles, 1e-8 * most, what);
                        Assert.AreEqual(share.Terminals, again.Terminals, 2e-9, what);
                    }
                }
            }
        }

        Assert.IsGreaterThan(50, quiet);
    }

    [TestMethod]
    [DataRow(0.5)]
    [DataRow(0.99999)]
    [DataRow(0.0009)]
    public void What_a_part_of_a_cathode_takes_beside_a_leak_is_that_of_a_smaller_one(double filling)
    {
        IntercalationCathode cathode = new CellParameters(Cells.Find("chen2020-lfp")).Cathode!;
        foreach (double active in new[] { 1e-3, 0.4, 1.0 })
        {
            foreach (double leak in new[] { 1e-3, 1.0, 1e3 })
            {
                var whole = new ParticleSurface(filling, -1e-5, 0.0, -1e-4);
                var smaller = new ParticleSurface(filling, -1e-5 / active, 0.0, -1e-4 / active);
                var circuit = new Circuit(0.1, leak, 0.0, 0.9);
                double taken = cathode.Sharing.BesideLeak.Taken(whole, active, circuit, filling, out double volts);
                cathode.Sharing.Share(smaller, circuit, filling, out CurrentShare share);
                Assert.AreEqual(share.Side != 0.0, double.IsNaN(taken), $"{active} {leak}: {share}");
                if (double.IsNaN(taken))
                {
                    continue;
                }

                Assert.AreEqual(share.Particles, taken, 1e-12 * (Math.Abs(taken) + 1.0), $"{active} {leak}");
                Assert.AreEqual(share.Surface, volts, 1e-9, $"{active} {leak}");
            }
        }
    }

    /// <summary>Where only a side reaction is left, its voltage is some thirty volts off, and a last bit of that is a share of the current.</summary>
    [TestMethod]
    [DataRow("chen2020-lfp")]
    [DataRow("lps-inli-ncm811")]
    public void A_hundred_milliamperes_through_a_cathode_that_is_full_or_empty_stay_a_hundred(string id)
    {
        IntercalationCathode cathode = new CellParameters(Cells.Find(id)).Cathode!;
        foreach (double filling in new[] { 1e-4, 0.5, 0.9999 })
        {
            foreach (double leak in new[] { 0.0, 1e-6, 1.0, 1e3 })
            {
                foreach (double density in new[] { -100.0, 100.0 })
                {
                    foreach (double perDensity in new[] { -1e-3, -0.01 })
                    {
                        var surface = new ParticleSurface(filling, 0.3 * perDensity, 0.0, 0.7 * perDensity);
                        cathode.Sharing.Share(surface, new Circuit(density, leak, 0.01, 0.3), filling, out CurrentShare share);
                        Assert.AreEqual(density, share.Ions + leak * share.Terminals, 1.0, $"{filling} leak {leak} {perDensity}: {share}");
                    }
                }
            }
        }
    }
}

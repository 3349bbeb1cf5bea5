using FsCheck;
using FsCheck.Fluent;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels.Tests;

/// <summary>Lithium hops into free sites, so the fuller a layered oxide is the slower it moves there.</summary>
[TestClass]
public sealed class SiteDiffusionTests
{
    private const double Exponent = 1.5;

    private static CellDefinition Oxide => Cells.Find("lyc-ncm811-chen2023").With("cathode.fade", 0.0);

    [TestMethod]
    [DataRow(0.1)]
    [DataRow(0.3)]
    [DataRow(1.0)]
    [DataRow(3.0)]
    public void A_sphere_is_filled_as_far_as_the_full_equation_says(double rate)
    {
        Assert.AreEqual(FilledShells(rate), Filled(rate, Exponent), 0.005, "with D as it is in each shell");
        Assert.IsGreaterThan(FilledShells(rate) + 0.08, Filled(rate, 0.0), "with D the same at every filling");
    }

    [TestMethod]
    public void It_counts_with_its_mean_between_two_fillings_and_never_less_than_a_hundredth()
    {
        var sites = new SiteDiffusion(1.0);
        Assert.AreEqual(1.0, sites.Between(0.0, 0.0), 2e-3);
        Assert.AreEqual(0.5, sites.Between(0.5, 0.5), 2e-3);
        Assert.AreEqual(0.25, sites.Between(0.5, 1.0), 2e-3, "half of the way from 0.5 to none");
        Assert.AreEqual(sites.Between(0.5, 0.75), sites.Between(0.75, 0.5), 2e-3, "either way");
        Assert.AreEqual(0.01, sites.Between(1.2, 1.2), 1e-9, "overfull is full");
    }

    [TestMethod]
    public void A_cathode_takes_lithium_worse_the_fuller_it_is_and_gives_it_as_well_as_ever()
    {
        Assert.IsGreaterThan(4.0 * Ahead(0.3, 0.1), Ahead(0.9, 0.1), "charged and nearly full");
        Assert.AreEqual(Ahead(0.9, -0.1), -Ahead(0.9, 0.1), 0.5 * Ahead(0.9, 0.1));
        Assert.IsLessThan(Ahead(0.9, 0.1), -Ahead(0.9, -0.1), "what has left makes room");
    }

    [TestMethod]
    public void A_long_step_leads_where_many_short_ones_do()
    {
        Cell once = Ready(0.4);
        Cell often = Ready(0.4);
        double density = -0.2 * once.NominalCapacity;
        foreach (double now in new[] { density, 0.0 })
        {
            once.Step(3600.0, now, 5.0, 25.0);
            for (int i = 0; i < 3600; i++)
            {
                often.Step(1.0, now, 5.0, 25.0);
            }

            Assert.AreEqual(often.State.Filling, once.State.Filling, 1e-9);
            Assert.AreEqual(often.State.Profile.Excess, once.State.Profile.Excess, 2e-3);
        }
    }

    [TestMethod]
    public void A_rest_of_a_thousand_years_is_one_step_once_a_profile_is_even()
    {
        Cell cell = Ready(0.4);
        cell.Step(3600.0, -0.2 * cell.NominalCapacity, 5.0, 25.0);
        cell.Step(1e10, 0.0, 5.0, 25.0);
        Assert.AreEqual(0.0, cell.State.Profile.Excess, 1e-9);
    }

    [TestMethod]
    public void No_cycle_gives_back_more_energy_than_it_took()
    {
        Gen<int[]> tides = Gen.Choose(-100, 100).ArrayOf(12);
        Prop.ForAll(Arb.From(tides), parts => EnergyTaken(parts) >= -1e-6)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261130UL, 5UL));
    }

    [TestMethod]
    public void An_exponent_that_cannot_be_is_refused_with_file_and_line()
    {
        const string Text = """
            family: Cells
            reference: none
            cells:
              - id: own
                name: own
                kind: full
                like: chen2020-lfp
                parameters:
                  cathode.diffusion_exponent: { value: 7, unit: "1", basis: assumed, source: none }
            """;
        InputException error = Assert.ThrowsExactly<InputException>(() => CellCatalogue.BuiltIn.With("own.yaml", Text));
        Assert.Contains("own.yaml:9: \"cathode.diffusion_exponent\" is 7 1; possible are 0 to 5 1", error.Message);
    }

    /// <summary>How far a sphere with D of its own sites in each shell is filled when its surface is full; r²/D is 1 s where it is empty.</summary>
    private static double FilledShells(double rate)
    {
        const int Shells = 120;
        double thickness = 1.0 / Shells;
        double step = Math.Min(1e-3 / rate, 2e-3);
        double[] filling = new double[Shells];
        double[] below = new double[Shells];
        double[] middle = new double[Shells];
        double[] right = new double[Shells];
        for (double time = step; ; time += step)
        {
            for (int i = 0; i < Shells; i++)
            {
                double outer = (i + 1) * thickness;
                double volume = (Math.Pow(outer, 3) - Math.Pow(i * thickness, 3)) / 3.0;
                below[i] = i < Shells - 1 ? Mean(filling[i], filling[i + 1]) * outer * outer / thickness : 0.0;
                middle[i] = volume / step + below[i] + (i > 0 ? below[i - 1] : 0.0);
                right[i] = volume / step * filling[i];
            }

            right[^1] += rate / 3.0;
            for (int i = 1; i < Shells; i++)
            {
                double share = below[i - 1] / middle[i - 1];
                middle[i] -= share * below[i - 1];
                right[i] += share * right[i - 1];
            }

            filling[^1] = right[^1] / middle[^1];
            for (int i = Shells - 2; i >= 0; i--)
            {
                filling[i] = (right[i] + below[i] * filling[i + 1]) / middle[i];
            }

            if (rate / 3.0 * 0.5 * thickness >= (0.999 - filling[^1]) * Mean(filling[^1], 0.999))
            {
                return time * rate;
            }
        }
    }

    private static double Free(double filling)
    {
        return Math.Max(Math.Pow(Math.Max(1.0 - filling, 0.0), Exponent), 0.01);
    }

    private static double Mean(double one, double other)
    {
        return (Free(one) + 4.0 * Free(0.5 * (one + other)) + Free(other)) / 6.0;
    }

    /// <summary>The same of the particles of the model.</summary>
    private static double Filled(double rate, double exponent)
    {
        var particles = new ParticleDiffusion(1.0, exponent);
        Conditions conditions = new Cell(Oxide, 25.0).Conditions;
        ParticleProfile profile = default;
        double step = Math.Min(1e-3 / rate, 2e-3);
        double filling = 0.0;
        while (filling + profile.Excess < 0.999)
        {
            particles.Advance(ref profile, filling, rate, step, conditions);
            filling += rate * step;
        }

        return filling;
    }

    /// <summary>How far the surface is ahead of the mean after ten minutes.</summary>
    private static double Ahead(double filling, double rate)
    {
        Cell cell = Ready(filling);
        cell.Step(600.0, -rate * cell.NominalCapacity, 5.0, 25.0);
        return cell.State.Profile.Excess;
    }

    private static double EnergyTaken(int[] parts)
    {
        CellDefinition kind = Oxide.With("cathode.resistance", 0.0).With("lithium.resistance", 0.0).With("lithium.loss", 0.0);
        Cell cell = Ready(0.5, kind);
        double mean = parts.Length == 0 ? 0.0 : parts.Average();
        double energy = 0.0;
        foreach (int part in parts)
        {
            double density = 0.002 * (part - mean) * cell.NominalCapacity;
            double ohmic = density * cell.Resistance(density) * 1e-3;
            double step = 1e-4;
            for (double left = 600.0; left > 0.0; left -= step)
            {
                // Just after the current has changed, the voltage changes most.
                step = Math.Min(Math.Min(1.2 * step, 30.0), left);
                double start = cell.Voltage(density);
                double middle = cell.Voltage(density, 0.5 * step);
                cell.Step(step, density, 5.0, 25.0);
                energy += ((start + 4.0 * middle + cell.Voltage(density)) / 6.0 - ohmic) * density * step / 3600.0;
            }
        }

        return energy;
    }

    private static Cell Ready(double filling, CellDefinition? kind = null)
    {
        var cell = new Cell(kind ?? Oxide, 25.0);
        CellState state = cell.State;
        state.Filling = filling;
        state.Profile = default;
        cell.Restore(state);
        cell.Step(1.0, 0.0, 0.0, 25.0);
        return cell;
    }
}

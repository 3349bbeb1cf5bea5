using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels.Tests;

/// <summary>Diffusion in the particles of a cathode takes its time, in steps and in spectra alike.</summary>
[TestClass]
public sealed class ParticleDiffusionTests
{
    private const double DiffusionSeconds = 10_700.0;

    private static CellDefinition Phosphate => Cells.Find("chen2020-lfp");

    private static CellDefinition Oxide => Cells.Find("chen2020-ncm");

    [TestMethod]
    public void Groups_of_modes_answer_as_the_sphere_does()
    {
        var particles = new ParticleDiffusion(1.0);
        Conditions conditions = new Cell(Phosphate, 25.0).Conditions;
        for (double angular = 0.01; angular < 1e6; angular *= 1.3)
        {
            Complex q = Complex.Sqrt(new Complex(0.0, angular));

            // tanh q is 1 to the last bit where e^q is too large to be divided.
            Complex tanh = q.Magnitude > 100.0 ? 1.0 : Complex.Tanh(q);
            Complex sphere = tanh / (3.0 * (q - tanh));
            Complex here = 1.0 / new Complex(0.0, angular) + particles.Response(default, 0.5, angular, conditions);
            Assert.IsLessThan(0.08 * sphere.Magnitude, (here - sphere).Magnitude, $"at {angular}");
        }
    }

    [TestMethod]
    [DataRow(0.05)]
    [DataRow(-0.02)]
    public void Under_a_steady_current_the_surface_is_ahead_of_the_mean_by_a_fifteenth_of_the_diffusion_time(double rate)
    {
        // What the polynomial of three parameters gives (Subramanian et al., 2005), to which the diffusion times were fitted.
        foreach (CellDefinition kind in new[] { Phosphate, Oxide })
        {
            var cell = new Cell(kind, 25.0);
            double density = rate * cell.NominalCapacity;
            cell.Step(3600.0, 0.5 * cell.NominalCapacity, 5.0, 25.0);
            for (int i = 0; i < 120; i++)
            {
                cell.Step(60.0, density, 5.0, 25.0);
            }

            double ahead = -density / (cell.NominalCapacity * cell.State.ActiveCathode * 3600.0) * DiffusionSeconds / 15.0;
            double phase = kind["cathode.phase_slope"] * ahead;
            double source = kind.OpenCircuit!.At(cell.State.Filling + ahead) - phase;
            Assert.AreEqual(source, cell.Voltage(density) - density * cell.Resistance(density) * 1e-3, 1e-5, kind.Id);
        }
    }

    [TestMethod]
    [DataRow("chen2020-lfp")]
    [DataRow("chen2020-ncm")]
    public void At_high_frequency_a_spectrum_does_not_tell_how_full_the_cathode_is(string id)
    {
        var cell = new Cell(Cells.Find(id), 25.0);
        double most = 0.0;
        double least = double.PositiveInfinity;
        for (int i = 0; i <= 100; i++)
        {
            CellState state = cell.State;
            state.Filling = 0.005 + 0.0099 * i;
            cell.Restore(state);
            double magnitude = CellSpectrum.Impedance(cell, 1e5).Magnitude;
            most = Math.Max(most, magnitude);
            least = Math.Min(least, magnitude);
        }

        Assert.IsLessThan(0.001 * least, most - least);
    }

    [TestMethod]
    public void A_steep_curve_shows_a_tail_that_rises_at_half_a_right_angle()
    {
        foreach (double filling in new[] { 0.02, 0.97 })
        {
            Complex tail = Tail(Phosphate, filling, 0.01);
            Assert.AreEqual(-45.0, tail.Phase * 180.0 / Math.PI, 5.0);
            Assert.AreEqual(Math.Sqrt(10.0), tail.Magnitude / Tail(Phosphate, filling, 0.1).Magnitude, 0.2);
        }
    }

    [TestMethod]
    public void Where_two_phases_give_a_flat_curve_there_is_a_tail_too_and_none_at_rest()
    {
        Assert.AreEqual(0.0, Phosphate.OpenCircuit!.Slope(0.55), 1e-12, "the curve is flat");
        Complex tail = Tail(Phosphate, 0.55, 1e-3);
        Assert.IsGreaterThan(5.0, tail.Real);
        Assert.IsLessThan(-5.0, tail.Imaginary);
        Cell cell = Ready(Phosphate, 0.55);
        double rest = cell.Voltage(0.0);
        cell.Step(600.0, 0.1, 0.0, 25.0);
        Assert.IsGreaterThan(rest + 3e-4, cell.Voltage(0.0), "after a current the voltage is not yet back");
        cell.Step(36_000.0, 0.0, 0.0, 25.0);
        Assert.AreEqual(rest, cell.Voltage(0.0), 1e-6);
    }

    [TestMethod]
    public void Cold_slows_diffusion_by_its_activation_energy()
    {
        double slower = 1.0 / PhysicalConstants.ArrheniusRate(Phosphate["cathode.diffusion_activation"], 0.0);
        Complex warm = Tail(Phosphate, 0.97, 0.01);
        Cell cell = Ready(Phosphate, 0.97);
        CellState state = cell.State;
        state.Temperature = 0.0;
        cell.Restore(state);
        Complex cold = Diffusion(cell, 0.01 / slower);
        Assert.IsLessThan(1e-6 * warm.Magnitude, (cold / slower - warm).Magnitude);
    }

    [TestMethod]
    [DataRow("chen2020-lfp", 0.03)]
    [DataRow("chen2020-lfp", 0.5)]
    [DataRow("chen2020-lfp", 0.97)]
    [DataRow("chen2020-ncm", 0.5)]
    [DataRow("lyc-ncm811-chen2023", 0.5)]
    public void Steps_of_time_and_spectrum_agree_from_a_millihertz_to_ten_kilohertz(string id, double filling)
    {
        foreach (double hertz in new[] { 1e-3, 1e-2, 0.1, 1.0, 10.0, 100.0, 1e3, 1e4 })
        {
            Cell cell = Ready(Cells.Find(id), filling);

            // Grains and grain boundaries relax faster than any step of time and are resistances there, so their share is taken off.
            Complex expected = CellSpectrum.Impedance(cell, hertz) - Fast(cell, hertz) + Fast(cell, 1e-6);
            Complex measured = Sine.Measured(cell, hertz);
            Assert.IsLessThan(
                0.02 * expected.Magnitude,
                (measured - expected).Magnitude,
                $"{id} at {hertz} Hz and {filling}: {measured} instead of {expected}"
            );
        }
    }

    [TestMethod]
    public void A_long_step_leads_where_many_short_ones_do()
    {
        Cell once = Ready(Phosphate.With("cathode.fade", 0.0), 0.4);
        Cell often = Ready(Phosphate.With("cathode.fade", 0.0), 0.4);
        once.Step(3600.0, -0.1, 5.0, 25.0);
        for (int i = 0; i < 36_000; i++)
        {
            often.Step(0.1, -0.1, 5.0, 25.0);
        }

        Assert.AreEqual(often.State.Profile.Excess, once.State.Profile.Excess, 1e-9);
        Assert.AreEqual(often.State.Filling, once.State.Filling, 1e-9);
    }

    [TestMethod]
    public void The_voltage_that_is_foretold_is_the_one_that_comes()
    {
        Cell cell = Ready(Phosphate.With("cathode.fade", 0.0), 0.9);
        double density = 0.1;
        double foretold = cell.Voltage(density, 120.0);
        cell.Step(120.0, density, 0.0, 25.0);
        Assert.AreEqual(cell.Voltage(density), foretold, 1e-9);
    }

    [TestMethod]
    public void No_cycle_gives_back_more_energy_than_it_took()
    {
        Gen<int[]> tides = Gen.Choose(-100, 100).ArrayOf(12);
        Prop.ForAll(Arb.From(tides), parts => EnergyTaken(parts) >= -1e-7)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20261129UL, 31UL));
    }

    /// <summary>Energy a cell without resistance has kept once it is back where it was, mWh/cm²; random currents, then rest.</summary>
    private static double EnergyTaken(int[] parts)
    {
        const double Longest = 60.0;
        const double Grows = 1.2;
        const double Part = 600.0;
        CellDefinition kind = Phosphate.With("cathode.resistance", 0.0).With("cathode.fade", 0.0).With("lithium.resistance", 0.0);
        Cell cell = Ready(kind.With("lithium.loss", 0.0).With("flux.diffusion", 10.0), 0.9);
        double mean = parts.Length == 0 ? 0.0 : parts.Average();
        double energy = 0.0;
        foreach (int part in parts)
        {
            double density = 0.002 * (part - mean) * cell.NominalCapacity;
            double ohmic = density * cell.Resistance(density) * 1e-3;
            double step = 1e-4;
            for (double left = Part; left > 0.0; left -= step)
            {
                // Just after the current has changed, the voltage changes most.
                step = Math.Min(Math.Min(Grows * step, Longest), left);
                double start = cell.Voltage(density);
                double middle = cell.Voltage(density, 0.5 * step);
                cell.Step(step, density, 5.0, 25.0);
                double volts = (start + 4.0 * middle + cell.Voltage(density)) / 6.0;
                energy += (volts - ohmic) * density * step / 3600.0;
            }
        }

        return energy;
    }

    private static Cell Ready(CellDefinition kind, double filling)
    {
        var cell = new Cell(kind, 25.0);
        CellState state = cell.State;
        state.Filling = filling;
        state.Profile = default;
        cell.Restore(state);
        cell.Step(1.0, 0.0, 0.0, 25.0);
        return cell;
    }

    private static Complex Tail(CellDefinition kind, double filling, double hertz)
    {
        return Diffusion(Ready(kind, filling), hertz);
    }

    /// <summary>What diffusion adds, without the charging of the whole particle.</summary>
    private static Complex Diffusion(Cell cell, double hertz)
    {
        return cell.Parameters.Cathode!.Diffusion(cell.State, 2.0 * Math.PI * hertz, cell.Conditions);
    }

    private static Complex Fast(Cell cell, double hertz)
    {
        CellDefinition bare = cell.Definition.With("lithium.resistance", 0.0).With("cathode.resistance", 0.0);
        Cell other = Ready(bare.With("cathode.diffusion_time", 0.0).With("cathode.phase_slope", 0.0), 0.55);
        CellState state = other.State;
        state.Filling = cell.State.Filling;
        other.Restore(state);
        Complex charging = other.Parameters.Cathode!.Diffusion(other.State, 2.0 * Math.PI * hertz, other.Conditions);
        return CellSpectrum.Impedance(other, hertz) - charging;
    }
}

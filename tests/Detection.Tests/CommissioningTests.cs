using System.Numerics;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Control;
using SSBms.Detection.Commissioning;
using SSBms.VirtualBoard;

namespace SSBms.Detection.Tests;

/// <summary>What commissioning makes of a full sweep.</summary>
[TestClass]
public sealed class CommissioningTests
{
    private const double Megapascal = 5.0;

    [TestMethod]
    [DataRow("chen2020-symmetric")]
    [DataRow("lpscl-doux2020")]
    [DataRow("li3incl6")]
    public void The_circuit_of_a_cell_between_two_lithium_electrodes_is_its_spectrum(string id)
    {
        Cell cell = Assembled(id);
        var circuit = CellCircuit.Of(cell);

        foreach (double hertz in CellCommissioning.Hertz)
        {
            Complex spectrum = CellSpectrum.Impedance(cell, hertz);
            Assert.AreEqual(0.0, ((circuit.At(hertz) - spectrum) / spectrum).Magnitude, 1e-12, $"{hertz} Hz");
        }
    }

    [TestMethod]
    public void A_sample_unlike_its_kind_is_found_from_its_sweep()
    {
        CellCircuit kind = CellCircuit.Of(Assembled("chen2020-lfp"));
        CellCircuit sample = kind with
        {
            SeriesOhm = 1.2 * kind.SeriesOhm,
            BoundaryOhm = 1.3 * kind.BoundaryOhm,
            InterfaceOhm = 1.6 * kind.InterfaceOhm,
            InterfaceFarad = 0.7 * kind.InterfaceFarad,
            CathodeFarad = 1.4 * kind.CathodeFarad,
        };
        Complex[] values = [.. CellCommissioning.Hertz.Select(sample.At)];

        CellCircuit fitted = CircuitFit.Fit(CellCommissioning.Hertz, values, 1e-4, kind);

        Assert.AreEqual(1.0, fitted.SeriesOhm / sample.SeriesOhm, 0.02);
        Assert.AreEqual(1.0, fitted.BoundaryOhm / sample.BoundaryOhm, 0.02);
        Assert.AreEqual(1.0, fitted.InterfaceOhm / sample.InterfaceOhm, 0.02);
        Assert.AreEqual(1.0, fitted.InterfaceFarad / sample.InterfaceFarad, 0.02);
    }

    [TestMethod]
    public void The_tones_are_where_the_lithium_arc_is()
    {
        (double[] slow, double slowSpread) = ToneChoice.Of(CellCircuit.Of(Assembled("llzo-sharafi2017-bare")), 0.002);
        (double[] fast, double fastSpread) = ToneChoice.Of(CellCircuit.Of(Assembled("garnet-h3po4")), 0.002);

        Assert.IsLessThan(fast[0], slow[0]);
        Assert.IsLessThan(fastSpread, slowSpread, "an arc above the highest tone is hard to see");
        CollectionAssert.AreEqual(fast.Order().ToArray(), fast);
    }

    [TestMethod]
    public void A_commissioned_cell_is_at_rest_where_its_watch_begins()
    {
        Cell cell = Assembled("lpscl-nca-doux2020");
        InterfaceProfile profile = CellCommissioning.Of(cell, CellCircuit.Of(cell), 0.002, new NoiseSource(3, "commissioning"));
        var estimator = new InterfaceEstimator(profile);
        Complex[] tones = [.. profile.Hertz.Select(hertz => CellSpectrum.Impedance(cell, hertz))];
        estimator.Begin([.. tones.Select(tone => tone.Real)], [.. tones.Select(tone => tone.Imaginary)]);
        while (!estimator.Step()) { }

        Assert.AreEqual(0.0, estimator.Value[InterfaceEstimator.Resistance], 0.01);
        Assert.AreEqual(0.0, estimator.Value[InterfaceEstimator.Capacitance], 0.01);
    }

    private static Cell Assembled(string id)
    {
        CellDefinition kind = CellCatalogue.BuiltIn.Find(id)!;
        var cell = new Cell(kind, kind["temperature.reference"]);
        cell.Step(0.0, 0.0, Megapascal, kind["temperature.reference"]);
        CellState state = cell.State;
        state.Filling = kind.Kind == CellKind.Full ? 0.5 : state.Filling;
        cell.Restore(state);
        return cell;
    }
}

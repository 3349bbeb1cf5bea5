using SSBms.CellModels.Definitions;
using SSBms.Commissioning.Balance;
using SSBms.Commissioning.Results;
using SSBms.Commissioning.Rigs;
using SSBms.Commissioning.Trial;

namespace SSBms.Commissioning.Tests;

/// <summary>The procedure on cells that it does not know, and what it leaves.</summary>
[TestClass]
public sealed class ProcedureTests
{
    private const string Garnet = "llzo-chang2021";
    private static readonly HiddenCell s_cell = Cells.Hidden(Garnet, 7);
    private static readonly SimulatedRig s_rig = Cells.Rig(s_cell);
    private static readonly Lazy<CommissioningOutcome> s_garnet = new(() => Cells.Commissioned(s_rig, Garnet));

    [TestMethod]
    [DataRow("lpscl-kasemchainan2019", 11UL)]
    [DataRow("garnet-calcinated", 12UL)]
    [DataRow("llzo-li2sio3-ncm111-alexander2018", 13UL)]
    [DataRow("llzo-lfp-xu2018", 15UL)]
    [DataRow("llzto-bmp-ncm811-without", 14UL)]
    public void The_critical_pressure_of_a_hidden_cell_is_found_without_harm(string id, ulong seed)
    {
        TrialFigures cell = CommissioningTrial.One(Cells.Kind(id), seed);

        Assert.IsTrue(cell.IsMeasured, cell.Refusal);
        Assert.AreEqual(0.0, cell.Error, 0.25);
        Assert.IsGreaterThanOrEqualTo(0.85, cell.LeastContact);
        Assert.IsLessThan(0.6, cell.Filament);
        Assert.IsLessThanOrEqualTo(24.0, cell.Hours);
        Assert.IsLessThanOrEqualTo(1.5, cell.Moved);
    }

    [TestMethod]
    public void Every_pulse_that_loses_contact_is_cut_and_replated()
    {
        CommissioningOutcome outcome = s_garnet.Value;

        Assert.IsTrue(outcome.Pulses.Any(pulse => pulse.IsEvidence));
        Assert.IsTrue(outcome.Pulses.Where(pulse => pulse.Loss.Average() > 0.04).All(pulse => pulse.IsEvidence));
        double stripped = outcome.Pulses.Sum(pulse => pulse.Charge);
        Assert.AreEqual(2.0 * stripped, outcome.Moved, 0.01);
        Assert.IsGreaterThan(0.85, s_rig.LeastContact);
    }

    [TestMethod]
    public void The_cell_that_is_written_is_read_by_the_catalogue_and_has_the_pressure_that_was_found()
    {
        CommissioningOutcome outcome = s_garnet.Value;
        string yaml = new MeasuredCell(outcome).Yaml("mine", "a test");

        CellDefinition read = CellCatalogue.BuiltIn.With("cell.yaml", yaml).Find("mine")!;

        double pressure = outcome.CriticalPressure.Value;
        Assert.AreEqual(pressure, VoidLaw.Of(read, 25.0).CriticalPressure(0.2), 0.01 * pressure);
        Parameter creep = read.Parameters.Single(number => number.Name == "flux.creep");
        Assert.AreEqual(Basis.Measured, creep.Basis);
        Assert.StartsWith("90 % interval", creep.Source);
        Assert.AreEqual(s_cell.Definition["lithium.resistance"], read["lithium.resistance"], 0.05 * read["lithium.resistance"]);
        Assert.AreEqual(s_cell.Definition["lithium.activation"], read["lithium.activation"], 0.03);
        Assert.AreEqual(
            s_cell.Definition["electrolyte.conductivity"],
            read["electrolyte.conductivity"],
            0.03 * read["electrolyte.conductivity"]
        );
    }

    [TestMethod]
    public void The_guard_is_given_less_than_the_median_of_what_the_cell_bears()
    {
        CommissioningOutcome outcome = s_garnet.Value;
        double pressure = outcome.CriticalPressure.Value;

        var guarded = VoidLaw.Of(new MeasuredCell(outcome).Guarded("mine"), 25.0);

        Estimate borne = outcome.Estimated(law => law.CriticalDensity(pressure));
        Assert.AreEqual(borne.Low, guarded.CriticalDensity(pressure), 0.01 * borne.Value);
        Assert.IsGreaterThan(pressure, guarded.CriticalPressure(0.2));
    }

    [TestMethod]
    public void The_same_seed_gives_the_same_page()
    {
        string first = TrialPage.Write(CommissioningTrial.Run(1, 21), 21);

        Assert.AreEqual(first, TrialPage.Write(CommissioningTrial.Run(1, 21), 21));
        Assert.AreNotEqual(first, TrialPage.Write(CommissioningTrial.Run(1, 22), 21));
    }

    [TestMethod]
    public void The_trial_draws_from_cells_of_many_families_that_its_current_does_not_short()
    {
        IReadOnlyList<CellDefinition> kinds = TrialKinds.Of(CellCatalogue.BuiltIn, 0.2);

        Assert.IsGreaterThan(8, kinds.Select(kind => kind.Family).Distinct(StringComparer.Ordinal).Count());
        Assert.IsTrue(kinds.Any(kind => kind.Kind == CellKind.Full) && kinds.Any(kind => kind.Kind == CellKind.Symmetric));
        Assert.IsTrue(kinds.All(kind => kind.Kind == CellKind.Full || kind.Plating.At(kind["temperature.reference"], 1.0) >= 0.4));
    }
}

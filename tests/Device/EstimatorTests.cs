using SSBms.Control;

namespace SSBms.Device.Tests;

[TestClass]
public class EstimatorTests
{
    /// <summary>Voltage of the full cell at rest, V: only its steps show the resistance.</summary>
    private const double Open = 3.4;

    private const double Cycle = 0.1;

    [TestMethod]
    public void A_step_of_current_gives_the_resistance()
    {
        var step = new StepResistance(Cycle);
        Assert.IsFalse(Hold(step, 3.4, 0.0, 10));
        Assert.IsTrue(Hold(step, 3.4 + 0.1 * 0.9, 0.1, 10));
        Expect.Near(900.0, step.Value, 1e-6);
    }

    [TestMethod]
    public void A_sample_in_the_middle_of_the_step_does_not_count()
    {
        var step = new StepResistance(Cycle);
        Hold(step, 3.4, 0.0, 10);
        Hold(step, 3.47, 0.03, 1);
        Assert.IsTrue(Hold(step, 3.49, 0.1, 10));
        Expect.Near(900.0, step.Value, 1e-6);
    }

    [TestMethod]
    public void A_step_too_small_to_measure_gives_nothing()
    {
        var step = new StepResistance(Cycle);
        Hold(step, 3.4, 0.0, 10);
        Assert.IsFalse(Hold(step, 3.41, 0.015, 10));
    }

    [TestMethod]
    public void A_gap_between_the_levels_gives_nothing()
    {
        var step = new StepResistance(Cycle);
        Hold(step, 3.4, 0.0, 10);
        step.Restart();
        Assert.IsFalse(Hold(step, 3.49, 0.1, 10));
    }

    [TestMethod]
    public void A_slow_cycle_needs_one_sample_on_each_side()
    {
        var step = new StepResistance(10.0);
        Assert.IsFalse(step.Update(3.4, 0.0, 10.0));
        Assert.IsTrue(step.Update(3.49, 0.1, 10.0));
    }

    [TestMethod]
    public void Resistance_is_carried_to_25_degrees()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Temperature = 35.0;
        Probe(scene, 275.0 / Arrhenius.Rate(0.40, 35.0));
        Expect.Near(275.0, scene.Get(Quantity.CompensatedResistance), 0.5);
        Assert.IsTrue(scene.Get(Quantity.StepResistance) < 200.0);
    }

    [TestMethod]
    public void Voids_are_suspected_when_the_resistance_rises_and_not_before()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        for (int i = 0; i < 30; i++)
        {
            Probe(scene, (i & 1) == 0 ? 274.0 : 276.0);
        }

        Assert.IsFalse(IsRaised(scene, DiagnosisCode.ResistanceRise));
        for (int i = 0; i < 10; i++)
        {
            Probe(scene, 290.0);
        }

        Assert.IsTrue(IsRaised(scene, DiagnosisCode.ResistanceRise));
        Expect.State(ProtectionState.Operating, scene.Guard.State);
    }

    [TestMethod]
    public void Loss_of_contact_opens_the_contactor()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        for (int i = 0; i < 12; i++)
        {
            Probe(scene, 275.0);
        }

        Probe(scene, 275.0 * scene.Get(Quantity.RunawayRatio) * 1.05);
        Probe(scene, 275.0 * scene.Get(Quantity.RunawayRatio) * 1.05);
        Expect.State(ProtectionState.Tripped, scene.Guard.State);
        Expect.Code(DiagnosisCode.ResistanceRunaway, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void Break_in_moves_the_baseline_down_without_an_alarm()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        for (int i = 0; i < 100; i++)
        {
            Probe(scene, 275.0 - i * 0.5);
        }

        Assert.IsFalse(IsRaised(scene, DiagnosisCode.ResistanceRise));
        for (int i = 0; i < 40; i++)
        {
            Probe(scene, 225.0);
        }

        for (int i = 0; i < 10; i++)
        {
            Probe(scene, 225.0 * 1.06);
        }

        Assert.IsTrue(IsRaised(scene, DiagnosisCode.ResistanceRise));
    }

    [TestMethod]
    public void Charge_is_counted_where_lithium_plates_and_where_it_strips()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Density = 0.1;
        scene.Cycles(36);
        scene.Density = -0.2;
        scene.Cycles(36);
        Expect.Near(0.1 * 3.6 / 3600.0, scene.Get(Quantity.ChargePlated), 1e-9);
        Expect.Near(0.2 * 3.6 / 3600.0, scene.Get(Quantity.ChargeStripped), 1e-9);
    }

    [TestMethod]
    public void A_cycle_without_a_current_counts_nothing()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Density = 0.1;
        scene.Cycles(10);
        double before = scene.Get(Quantity.ChargePlated);
        scene.CurrentAnswers = false;
        scene.Cycle();
        Assert.AreEqual(before, scene.Get(Quantity.ChargePlated));
    }

    private static void Probe(GuardScene scene, double resistance)
    {
        scene.Density = 0.1;
        scene.Voltage = Open + 0.1 * resistance * 0.001;
        scene.Cycles(6);
        scene.Density = 0.0;
        scene.Voltage = Open;
        scene.Cycles(6);
    }

    private static bool IsRaised(GuardScene scene, DiagnosisCode code)
    {
        Diagnostics diagnostics = scene.Guard.Diagnostics;
        int row = 0;
        while (row < diagnostics.Count && diagnostics.Row(row).Code != code)
        {
            row++;
        }

        Assert.IsTrue(row < diagnostics.Count, "no such row");
        return diagnostics.IsRaised(row);
    }

    private static bool Hold(StepResistance step, double voltage, double density, int cycles)
    {
        bool estimated = false;
        for (int i = 0; i < cycles; i++)
        {
            estimated |= step.Update(voltage, density, Cycle);
        }

        return estimated;
    }
}

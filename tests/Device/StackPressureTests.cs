using SSBms.Control;

namespace SSBms.Device.Tests;

/// <summary>What opens the contactor for the stack pressure, and what does not.</summary>
[TestClass]
public class StackPressureTests
{
    [TestMethod]
    public void Stripping_opens_at_the_critical_pressure_after_derating()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Density = -0.2;
        scene.Cycles(20);
        double derated = 0.0;
        while (scene.Guard.State != ProtectionState.Tripped && scene.Pressure > 0.0)
        {
            scene.Pressure -= 0.01;
            scene.Cycle();
            derated = derated == 0.0 && scene.Guard.State == ProtectionState.Derated ? scene.Pressure : derated;
        }

        Expect.Code(DiagnosisCode.CriticalStackPressure, scene.Guard.Trip.Code);
        Expect.Near(1.0, scene.Pressure, 0.03);
        Assert.IsTrue(derated > 1.2, "derated first");
    }

    [TestMethod]
    public void Without_current_no_pressure_is_too_low()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        Release(scene);
        for (int i = 0; i < 50; i++)
        {
            scene.Pressure = i % 2 == 0 ? -0.01 : 0.01;
            scene.Cycle();
        }

        Assert.IsTrue(scene.Decision.CloseContactor, "the noise of a load cell without load is no pressure below zero");
        Expect.State(ProtectionState.Derated, scene.Guard.State);
        Expect.Near(0.01, scene.Get(Quantity.StackPressure), 0.0);
    }

    [TestMethod]
    public void A_pressure_farther_below_zero_than_a_load_cell_errs_is_absurd()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        Release(scene);
        scene.Pressure = -0.5;
        scene.Cycles(2);
        Expect.Code(DiagnosisCode.ImplausibleReading, scene.Guard.Trip.Code);
        Expect.Near((int)MeasuredChannel.StackPressure, scene.Guard.Trip.Value, 0.0);
    }

    /// <summary>As slowly as a press is opened.</summary>
    private static void Release(GuardScene scene)
    {
        while (scene.Pressure > 0.0)
        {
            scene.Pressure = scene.Pressure > 0.05 ? scene.Pressure - 0.05 : 0.0;
            scene.Cycle();
        }
    }

    [TestMethod]
    public void Pressure_beyond_the_wall_opens()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Pressure = 25.1;
        scene.Cycles(2);
        Expect.Code(DiagnosisCode.PressureWallExceeded, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_dead_pressure_channel_opens_in_the_third_cycle_and_until_then_what_was_allowed_holds()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Density = -0.1;
        scene.Cycles(5);
        double allowed = scene.Get(Quantity.AllowedStripping);
        scene.PressureAnswers = false;
        for (int cycle = 1; cycle <= 3; cycle++)
        {
            Assert.IsTrue(scene.Decision.CloseContactor);
            scene.Cycle();
            Assert.IsFalse(scene.Guard.Quantities.IsKnown(Quantity.StackPressure));
            Assert.AreEqual(cycle < 3, scene.Guard.Quantities.IsKnown(Quantity.ReplenishmentLimit));
            Assert.AreEqual(cycle < 3, scene.Guard.Quantities.IsKnown(Quantity.PlatingCcd));
            Assert.AreEqual(cycle < 3 ? allowed : 0.0, scene.Get(Quantity.AllowedStripping));
        }

        Assert.IsFalse(scene.Decision.CloseContactor);
        Expect.Code(DiagnosisCode.StalePressure, scene.Guard.Trip.Code);
    }
}

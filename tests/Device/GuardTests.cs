using System;
using SSBms.Control;

namespace SSBms.Device.Tests;

[TestClass]
public class GuardTests
{
    [TestMethod]
    public void Plating_above_the_trip_limit_opens_in_the_same_cycle()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Density = 0.269;
        scene.Cycles(20);
        Assert.IsTrue(scene.Decision.CloseContactor);
        scene.Density = 0.271;
        scene.Cycle();
        Assert.IsFalse(scene.Decision.CloseContactor);
        Expect.Code(DiagnosisCode.PlatingCcdExceeded, scene.Guard.Trip.Code);
        Expect.Near(0.271, scene.Guard.Trip.Value, 1e-9);
        Expect.Near(0.27, scene.Guard.Trip.Bound, 1e-9);
    }

    [TestMethod]
    public void Each_direction_of_a_symmetric_cell_plates_somewhere()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: true);
        scene.Density = -0.271;
        scene.Cycle();
        Expect.Code(DiagnosisCode.PlatingCcdExceeded, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void One_missed_conversion_does_not_open()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.PressureAnswers = false;
        scene.Cycles(2);
        scene.PressureAnswers = true;
        scene.Cycles(20);
        Assert.IsTrue(scene.Decision.CloseContactor);
    }

    [TestMethod]
    public void A_temperature_may_be_a_second_old_and_not_older()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.TemperatureAnswers = false;
        scene.Cycles(10);
        Assert.IsTrue(scene.Decision.CloseContactor);
        scene.Cycles(3);
        Expect.Code(DiagnosisCode.StaleTemperature, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_value_that_is_not_a_number_never_gets_in()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Pressure = double.NaN;
        scene.Cycle();
        Assert.IsFalse(scene.Guard.Quantities.IsKnown(Quantity.StackPressure));
        scene.Cycle();
        Expect.Code(DiagnosisCode.ImplausibleReading, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void Whichever_channel_gives_no_number_opens()
    {
        double[] none = { double.NaN, double.PositiveInfinity, double.NegativeInfinity };
        for (int i = 0; i < none.Length; i++)
        {
            for (int channel = 0; channel < 4; channel++)
            {
                GuardScene scene = GuardScene.Operating(bothLithium: false);
                scene.Voltage = channel == 0 ? none[i] : scene.Voltage;
                scene.Density = channel == 1 ? none[i] : scene.Density;
                scene.Pressure = channel == 2 ? none[i] : scene.Pressure;
                scene.Temperature = channel == 3 ? none[i] : scene.Temperature;
                scene.Cycles(2);
                Expect.Code(DiagnosisCode.ImplausibleReading, scene.Guard.Trip.Code);
                Assert.IsFalse(scene.Decision.CloseContactor);
            }
        }
    }

    [TestMethod]
    public void A_second_voltage_that_is_absurd_opens_like_the_first()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.RedundantOffset = 4.7;
        scene.Cycles(2);
        Expect.Code(DiagnosisCode.ImplausibleReading, scene.Guard.Trip.Code);
        scene = GuardScene.Operating(bothLithium: false);
        scene.RedundantOffset = double.NaN;
        scene.Cycles(2);
        Expect.Code(DiagnosisCode.ImplausibleReading, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_clock_that_runs_backwards_keeps_no_dead_channel_young()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.PressureAnswers = false;
        scene.Sample.Now -= 1000;
        scene.Cycle();
        Expect.Code(DiagnosisCode.StalePressure, scene.Guard.Trip.Code);
        Assert.IsFalse(scene.Decision.CloseContactor);
    }

    [TestMethod]
    public void A_hot_cell_whose_thermometers_die_opens_for_the_thermometers()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Temperature = 60.0;
        scene.Cycle();
        scene.TemperatureAnswers = false;
        scene.Cycles(13);
        Expect.Code(DiagnosisCode.StaleTemperature, scene.Guard.Trip.Code);
        Assert.IsFalse(scene.Decision.CloseContactor);
    }

    [TestMethod]
    public void A_single_absurd_reading_is_dropped()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Voltage = 1e6;
        scene.Cycle();
        scene.Voltage = 3.4;
        scene.Cycles(20);
        Assert.IsTrue(scene.Decision.CloseContactor);
    }

    [TestMethod]
    public void Voltage_and_temperature_have_windows()
    {
        Trips(DiagnosisCode.OverVoltage, 4.11, 25.0);
        Trips(DiagnosisCode.UnderVoltage, 2.39, 25.0);
        Trips(DiagnosisCode.OverTemperature, 3.4, 50.1);
        Trips(DiagnosisCode.UnderTemperature, 3.4, -10.1);
    }

    [TestMethod]
    public void The_range_narrows_before_the_window_ends()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        double full = scene.Decision.AllowedCharge;
        Expect.Near(0.24 * GarnetCell.Area * 0.001, full, 1e-9);
        scene.Voltage = 4.05;
        scene.Cycle();
        Expect.Near(0.5 * full, scene.Decision.AllowedCharge, 1e-9);
        Expect.Near(full, scene.Decision.AllowedDischarge, 1e-9);
        Expect.State(ProtectionState.Derated, scene.Guard.State);
        scene.Voltage = 3.9;
        scene.Cycles(20);
        Expect.State(ProtectionState.Operating, scene.Guard.State);
    }

    [TestMethod]
    public void The_comparator_is_told_the_trip_current()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        Expect.Near(0.27 * GarnetCell.Area * 0.001, scene.Decision.HardwareTripCharge, 1e-9);
        scene.Temperature = 12.5;
        scene.Cycle();
        Expect.Near(0.18 * GarnetCell.Area * 0.001, scene.Decision.HardwareTripCharge, 1e-9);
    }

    [TestMethod]
    public void Disagreeing_voltages_open()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.RedundantOffset = 0.06;
        scene.Cycles(2);
        Assert.IsTrue(scene.Decision.CloseContactor);
        scene.Cycle();
        Expect.Code(DiagnosisCode.VoltageDisagreement, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_voltage_that_moves_does_not_disagree_with_a_second_one_of_the_cycle_before()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.RedundantLags = true;
        for (int i = 0; i < 20; i++)
        {
            scene.Voltage = i % 2 == 0 ? 3.2 : 3.6;
            scene.Density = i % 2 == 0 ? -0.05 : 0.05;
            scene.Cycle();
        }

        Assert.IsTrue(scene.Decision.CloseContactor);
        scene.Voltage = 3.4;
        scene.RedundantOffset = -0.26;
        scene.Cycles(5);
        Expect.Code(DiagnosisCode.VoltageDisagreement, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_trip_by_the_comparator_claims_no_current_that_was_read_after_it_had_opened()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Sample.HardwareTrip = true;
        scene.Cycle();
        Expect.Code(DiagnosisCode.HardwareOverCurrent, scene.Guard.Trip.Code);
        Assert.IsFalse(scene.Guard.Trip.IsKnown(Quantity.Current));
        Assert.IsFalse(scene.Guard.Trip.IsKnown(Quantity.CurrentDensity));
        Assert.IsTrue(scene.Guard.Trip.IsKnown(Quantity.PlatingTripDensity));
    }

    [TestMethod]
    public void An_absurd_reading_names_its_channel()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Pressure = 1e5;
        scene.Cycles(2);
        Expect.Code(DiagnosisCode.ImplausibleReading, scene.Guard.Trip.Code);
        Expect.Near((double)(int)MeasuredChannel.StackPressure, scene.Guard.Trip.Value, 0.0);
    }

    [TestMethod]
    public void A_trip_remembers_everything_that_was_known()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Density = 0.28;
        scene.Cycle();
        scene.Density = 0.0;
        scene.Pressure = 3.0;
        scene.Cycles(5);
        Expect.Near(5.0, scene.Guard.Trip.Get(Quantity.StackPressure), 1e-9);
        Expect.Near(0.28, scene.Guard.Trip.Get(Quantity.PlatingDensity), 1e-9);
        Assert.IsTrue(scene.Guard.Trip.IsKnown(Quantity.CriticalPressure));
    }

    [TestMethod]
    public void Whatever_number_is_missing_absurd_or_out_of_its_range_the_guard_does_not_start()
    {
        SettingRow[] rows = SettingTable.Rows();
        for (int i = 0; i < rows.Length; i++)
        {
            SettingRow row = rows[i];
            double width = row.Most - row.Least;
            double[] unusable =
            {
                double.NaN,
                double.PositiveInfinity,
                double.NegativeInfinity,
                row.Least - 1e-9 * width,
                row.Most + 1e-9 * width,
            };
            for (int k = 0; k < unusable.Length; k++)
            {
                Settings settings = GarnetCell.Settings(false, GuardScene.CycleSeconds);
                settings.Set(row.Setting, unusable[k]);
                Assert.AreEqual(row.Name, RefusedBy(settings, DiagnosisTable.Default()));
            }
        }

        Assert.AreEqual("", RefusedBy(GarnetCell.Settings(false, GuardScene.CycleSeconds), DiagnosisTable.Default()));
    }

    [TestMethod]
    public void Numbers_that_contradict_each_other_are_refused()
    {
        RefusesPair(Setting.VoltageCeiling, 2.5, "voltage_ceiling");
        RefusesPair(Setting.TemperatureCeiling, -10.0, "temperature_ceiling");
        RefusesPair(Setting.DerateFraction, 0.9, "trip_fraction");
        Settings settings = GarnetCell.Settings(false, GuardScene.CycleSeconds);
        settings.StrippingCcd = null;
        Assert.AreEqual("stripping_ccd", RefusedBy(settings, DiagnosisTable.Default()));
    }

    [TestMethod]
    public void What_the_board_cannot_measure_or_hold_is_refused()
    {
        RefusesPair(Setting.VoltageCeiling, 4.41, "voltage_ceiling");
        RefusesPair(Setting.VoltageFloor, -1.91, "voltage_floor");
        RefusesPair(Setting.TemperatureCeiling, 151.0, "temperature_ceiling");
        RefusesPair(Setting.TemperatureFloor, -56.0, "temperature_floor");
        RefusesPair(Setting.PressureWall, 40.1, "pressure_wall");
        RefusesPair(Setting.Cycle, 0.2, "cycle");

        // 0.30 mA/cm² · 0.9 on 14.9 cm² is more than 4 mA.
        RefusesPair(Setting.Area, 14.9, "plating_ccd");
    }

    [TestMethod]
    public void A_row_whose_bound_nobody_sets_is_refused()
    {
        Diagnosis[] table = { Diagnosis.Above(DiagnosisCode.OverVoltage, Quantity.CellVoltage, Quantity.StepResistance, 1, Response.Trip) };
        Assert.AreEqual("table", RefusedBy(GarnetCell.Settings(false, GuardScene.CycleSeconds), table));
    }

    private static void RefusesPair(Setting setting, double value, string name)
    {
        Settings settings = GarnetCell.Settings(false, GuardScene.CycleSeconds);
        settings.Set(setting, value);
        Assert.AreEqual(name, RefusedBy(settings, DiagnosisTable.Default()));
    }

    private static string RefusedBy(Settings settings, Diagnosis[] table)
    {
        try
        {
            var guard = new Guard(settings, GarnetCell.Board(GuardScene.CycleSeconds), table);
            return guard.State == ProtectionState.SelfTest ? "" : "state";
        }
        catch (ArgumentException error)
        {
            return error.Message;
        }
    }

    private static void Trips(DiagnosisCode code, double voltage, double temperature)
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Voltage = voltage;
        scene.Temperature = temperature;
        scene.Cycles(2);
        Expect.Code(code, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_pressure_that_rests_on_its_wall_is_raised_once_and_falls_after_five_quiet_seconds()
    {
        var scene = new GuardScene(bothLithium: false);
        scene.Cycles(20);
        int before = scene.Guard.Diagnostics.Changes;
        for (int i = 0; i < 2000; i++)
        {
            scene.Pressure = 25.0 + ((i * 7) % 5 < 3 ? 0.01 : -0.01);
            scene.Cycle();
        }

        Assert.AreEqual(before + 1, scene.Guard.Diagnostics.Changes);
        scene.Pressure = 25.1;
        scene.Cycle();
        scene.Pressure = 24.9;
        scene.Cycles(49);
        Assert.AreEqual(before + 1, scene.Guard.Diagnostics.Changes);
        Expect.State(ProtectionState.SelfTest, scene.Guard.State);
        scene.Cycles(1);
        Assert.AreEqual(before + 2, scene.Guard.Diagnostics.Changes);
        scene.Cycles(6);
        Expect.State(ProtectionState.Standby, scene.Guard.State);
    }

    [TestMethod]
    public void A_memory_that_fails_keeps_the_guard_from_arming_and_halves_what_a_closed_one_allows()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        double allowed = scene.Decision.AllowedCharge;
        scene.Sample.MemoryFailed = true;
        scene.Cycles(3);
        Expect.State(ProtectionState.Derated, scene.Guard.State);
        Expect.Near(0.5 * allowed, scene.Decision.AllowedCharge, 1e-9);
        scene.Sample.ArmRequested = false;
        scene.Cycles(SteadyInput.Cycles + 1);
        Expect.State(ProtectionState.SelfTest, scene.Guard.State);
        scene.Sample.MemoryFailed = false;
        scene.Cycles(10);
        Expect.State(ProtectionState.Standby, scene.Guard.State);
    }
}

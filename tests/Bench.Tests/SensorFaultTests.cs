using SSBms.Bench.Runs;

namespace SSBms.Bench.Tests;

/// <summary>What the guard is told by a sensor that is wrong, while the cell is what it is.</summary>
[TestClass]
public sealed class SensorFaultTests
{
    private const string Minute = "Rest for 1 minute (1 second period)";

    [TestMethod]
    public void Two_sensors_that_were_exchanged_are_put_back_together()
    {
        RunResult run = Steps.Of(
            "Ramp temperature to 30 degC in 5 min",
            "Rest for 3 minutes",
            "Fault wall temperature swapped with plate temperature",
            "Rest for 1 minute",
            "Fault wall temperature ok",
            "Rest for 30 s",
            "Rest for 30 s (1 second period)"
        );
        Assert.IsGreaterThan(0.5, run.Series[Channel.PlateTemperature][^1] - run.Series[Channel.WallTemperature][^1]);
    }

    [TestMethod]
    [DataRow("offset 1 MPa", 6.0)]
    [DataRow("offset -500 kPa", 4.5)]
    [DataRow("gain 0.5", 2.5)]
    [DataRow("drift 60 MPa/h", 6.0)]
    [DataRow("drift 1 MPa/min", 6.0)]
    public void A_load_cell_that_is_wrong_tells_the_guard_so_while_the_stack_pressure_stays(string fault, double told)
    {
        RunResult run = Steps.Of($"Fault pressure {fault}", Minute);
        Assert.AreEqual(told, run.Series[Channel.Pressure][^1], 0.03);
        Assert.AreEqual(5.0, run.Figures["min_pressure_mpa"], 0.01);
    }

    [TestMethod]
    public void Faults_of_a_channel_combine_and_ok_ends_them_all()
    {
        RunResult run = Steps.Of("Fault pressure offset 1 MPa", "Fault pressure gain 2", Minute, "Fault pressure ok", Minute);
        IReadOnlyList<double> told = run.Series[Channel.Pressure];
        Assert.AreEqual(11.0, At(run, Channel.Pressure, 30.0), 0.03);
        Assert.AreEqual(5.0, told[^1], 0.03);
    }

    [TestMethod]
    public void A_noisy_sensor_has_the_spread_that_was_asked_for()
    {
        RunResult run = Steps.Of("Fault pressure noisy 0.2 MPa", "Rest for 20 minutes (1 second period)");
        double[] told = [.. run.Series[Channel.Pressure].Skip(10)];
        double mean = told.Average();
        double spread = Math.Sqrt(told.Average(value => (value - mean) * (value - mean)));
        Assert.AreEqual(5.0, mean, 0.03);
        Assert.AreEqual(0.2, spread, 0.02);
    }

    [TestMethod]
    public void A_delayed_sensor_tells_a_step_late_and_a_slow_one_like_a_lag()
    {
        const string Press = "Set pressure to 6 MPa";
        RunResult late = Steps.Of("Fault pressure delayed 20 s", "Rest for 10 seconds", Press, Minute);
        Assert.AreEqual(5.0, At(late, Channel.Pressure, 29.0), 0.03);
        Assert.AreEqual(6.0, At(late, Channel.Pressure, 31.0), 0.03);

        RunResult slow = Steps.Of("Fault pressure slow 20 s", "Rest for 10 seconds", Press, Minute);
        Assert.AreEqual(6.0 - Math.Exp(-1.0), At(slow, Channel.Pressure, 30.0), 0.05);
        Assert.AreEqual(6.0 - Math.Exp(-2.0), At(slow, Channel.Pressure, 50.0), 0.05);
    }

    [TestMethod]
    public void A_frozen_sensor_stays_but_has_the_noise_of_its_chip()
    {
        RunResult run = Steps.Of("Rest for 10 seconds", "Fault pressure frozen", "Set pressure to 8 MPa", Minute);
        double[] told = [.. run.Series[Channel.Pressure].Skip(15)];
        Assert.IsTrue(told.All(value => Math.Abs(value - 5.0) < 0.03));
        Assert.IsGreaterThan(10, told.Distinct().Count());
    }

    [TestMethod]
    public void Sensors_in_the_place_of_each_other_tell_each_others_temperature()
    {
        RunResult run = Steps.Of(
            "Fault plate temperature swapped with wall temperature",
            "Ramp temperature to 35 °C in 1 minute",
            "Rest for 2 minutes"
        );
        RunResult right = Steps.Of("Ramp temperature to 35 °C in 1 minute", "Rest for 2 minutes");
        Assert.AreEqual(right.Series[Channel.WallTemperature][^1], run.Series[Channel.PlateTemperature][^1], 0.25);
        Assert.AreEqual(right.Series[Channel.PlateTemperature][^1], run.Series[Channel.WallTemperature][^1], 0.25);
        Assert.IsGreaterThan(1.0, Math.Abs(right.Series[Channel.WallTemperature][^1] - right.Series[Channel.PlateTemperature][^1]));
    }

    [TestMethod]
    public void Sensors_that_fell_off_read_the_chamber_until_they_are_mended()
    {
        string[] steps = ["Fault temperatures ambient", "Set temperature to 33 °C", Minute, "Fault temperatures ok", "Rest for 2 seconds"];
        RunResult run = Steps.Of(steps);
        Assert.AreEqual(33.0, At(run, Channel.PlateTemperature, 30.0), 0.3);
        Assert.AreEqual(33.0, At(run, Channel.WallTemperature, 30.0), 0.3);
        Assert.IsLessThan(28.0, run.Series[Channel.PlateTemperature][^1]);
    }

    [TestMethod]
    public void Both_voltages_believe_a_lead_that_is_wrong_so_they_agree()
    {
        Assert.IsNull(Steps.Of("Fault voltage lead offset 0.2 V", Minute).Trip);
        Assert.AreEqual("voltage-disagreement", Steps.Of("Fault voltage offset 0.2 V", Minute).Trip?.Diagnosis);
        Assert.AreEqual("voltage-disagreement", Steps.Of("Fault second voltage offset 0.2 V", Minute).Trip?.Diagnosis);
    }

    [TestMethod]
    public void A_cut_voltage_lead_keeps_its_level_and_drains_to_ground()
    {
        // 2.048 V above ground, with 100 s.
        RunResult run = Steps.Of("Rest for 10 seconds", "Fault voltage lead off", Minute);
        double level = At(run, Channel.Voltage, 9.0) + 2.048;
        Assert.AreEqual(level * Math.Exp(-0.1) - 2.048, At(run, Channel.Voltage, 20.0), 0.03);
        Assert.AreEqual("under-voltage", run.Trip?.Diagnosis);
    }

    [TestMethod]
    public void A_bridged_shunt_reads_nothing_and_a_reversed_one_the_other_sign()
    {
        const string Charge = "Charge at 0.1 mA/cm2 for 30 seconds";
        Assert.AreEqual(0.0, Steps.Of("Fault shunt shorted", Charge).Series[Channel.Current][^1], 1e-6);
        double right = Steps.Of(Charge).Series[Channel.Current][^1];
        Assert.AreEqual(-right, Steps.Of("Fault shunt reversed", Charge).Series[Channel.Current][^1], 1e-6);
    }

    [TestMethod]
    public void No_current_flows_through_an_open_shunt_and_the_cyclers_voltage_across_it_trips_the_comparator()
    {
        RunResult run = Steps.Of("Charge at 0.1 mA/cm2 for 30 seconds", "Fault shunt open", "Charge at 0.1 mA/cm2 for 30 seconds");
        Assert.AreEqual("hardware-over-current", run.Trip?.Diagnosis);
        Assert.AreEqual(30.0, run.Figures["charge_plated_mah_per_cm2"] / 0.1 * 3600.0, 0.1);
        Assert.IsNull(Steps.Of("Rest for 10 s", "Fault shunt open", Minute).Trip, "at rest nothing stands across it");
    }

    [TestMethod]
    public void A_bypassed_load_path_takes_force_from_the_cell_and_the_load_cell_does_not_tell()
    {
        RunResult run = Steps.Of("Fault load path bypassed 30 %", Minute, "Fault load path ok", Minute);
        Assert.AreEqual(5.0, At(run, Channel.Pressure, 30.0), 0.03);
        Assert.AreEqual(3.5, run.Figures["min_pressure_mpa"], 0.01);
    }

    /// <summary>The last row at or before a time.</summary>
    private static double At(RunResult run, Channel channel, double seconds)
    {
        IReadOnlyList<double> times = run.Series[Channel.Time];
        int row = Enumerable.Range(0, times.Count).Last(index => times[index] <= seconds);
        return run.Series[channel][row];
    }
}

using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Tests;

/// <summary>A current from a file.</summary>
[TestClass]
public sealed class DriveTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ssbms-drive-");

    [TestCleanup]
    public void Remove()
    {
        _folder.Delete(recursive: true);
    }

    [TestMethod]
    [DataRow("time [s],current [mA/cm2]\n0,0\n100,0.1\n100,-0.05\n220,-0.05\n")]
    [DataRow("Time (s);Current (uA/cm2)\n10;0\n110;100\n110;-50\n230;-50\n")]
    [DataRow(
        "note,time [min],current density [mA/cm^2]\na,0,0\nb,1.6666666666666667,0.1\nc,1.6666666666666667,-0.05\nd,3.6666666666666667,-0.05\n"
    )]
    public void The_current_is_a_straight_line_between_rows_and_jumps_at_two_of_one_time(string table)
    {
        foreach (string cycle in new[] { "100 ms", "60 s" })
        {
            RunResult run = Run(table, "{ step: Drive p.csv, as: a }", cycle);
            Assert.AreEqual(0.5 * 0.1 * 100.0 / 3600.0, run.Figures["charge_plated_mah_per_cm2"], 2e-9);
            Assert.AreEqual(0.05 * 120.0 / 3600.0, run.Figures["charge_stripped_mah_per_cm2"], 2e-9);
            Assert.AreEqual(220.0, run.Figures["a.duration_s"], 1e-5);
            Assert.AreEqual(StepStop.Time, run.StepEnds[0].Stop);
        }
    }

    [TestMethod]
    [DataRow("0.05 Hz")]
    [DataRow("2 Hz")]
    public void A_sine_swings_about_zero_as_far_as_it_says(string frequency)
    {
        RunResult run = Rehearsal.Full($"  - Drive {frequency} at 0.05 mA/cm2 for 40 s", more: "cycle: 100 ms");
        double half = 0.05 * 2.0 / Math.PI * 40.0 / 2.0 / 3600.0;
        Assert.AreEqual(half, run.Figures["charge_plated_mah_per_cm2"], 0.02 * half);
        Assert.AreEqual(half, run.Figures["charge_stripped_mah_per_cm2"], 0.02 * half);
        Assert.AreEqual(40.0, run.Figures["duration_s"], 1e-5);
    }

    [TestMethod]
    [DataRow("Drive 3 Hz at 0.05 mA/cm2", "never ends; expected \"for\" a time")]
    [DataRow("Drive 3 Hz at 0.05 mA/cm2 until 3 V", "never ends; expected \"for\" a time")]
    [DataRow("Drive 3 Hz at 5 V for 1 s", "\"5 V\" is no current")]
    [DataRow("Drive 300 Hz at 0.05 mA/cm2 for 1 s", "0.0001 Hz to 50 Hz")]
    [DataRow("Drive 5 Hz at 0.05 mA/cm2 for 1 day", "expected at most 1.25E+04 s")]
    [DataRow("Drive 3 Hz at 0.05 mA/cm2 for 1 s or for 2 s", "")]
    public void A_sine_that_cannot_be_driven_is_refused(string step, string message)
    {
        StringAssert.Contains(Rehearsal.Refusal("chen2020-lfp", "  - " + step), message, StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_battery_data_table_can_be_driven_and_a_stop_ends_it()
    {
        string table = "test_time_second,voltage_volt,current_ampere\n0,3,0.00005\n36000,3,0.00005\n";
        RunResult run = Run(table, "{ step: Drive p.csv for 1 h or until 0.01 mAh/cm2, as: a }", "1 s");
        Assert.AreEqual(StepStop.Charge, run.StepEnds[0].Stop);
        Assert.AreEqual(0.01, run.Figures["a.charge_mah_per_cm2"], 1e-4);
    }

    [TestMethod]
    public void A_voltage_that_the_file_leads_to_ends_it()
    {
        RunResult run = Run("time [h],current [C]\n0,0.1\n5,0.5\n", "{ step: Drive p.csv until 3.8 V, as: a }", "1 s");
        Assert.AreEqual(StepStop.Voltage, run.StepEnds[0].Stop);
        Assert.AreEqual(3.8, run.Figures["a.end_voltage_v"], 2e-3);
    }

    [TestMethod]
    [DataRow("time [s],current [mA]\n0,1\n5,1\n4,1\n", 4, "\"4\" goes backwards")]
    [DataRow("time [s],current [mA]\n0,1\nnan,1\n", 3, "\"nan\" in column 1; expected a finite number")]
    [DataRow("time [s],current [mA]\n0,1\n1,infinity\n", 3, "\"infinity\" in column 2; expected a finite number")]
    [DataRow("time [s];current [mA]\n0;0,1\n1;0,1\n", 2, "\"0,1\" has a decimal comma")]
    [DataRow("time [s],current [mA]\n0,0,1\n1,0,1\n", 2, "3 values; expected 2")]
    [DataRow("time [s],current [mA]\n0,1\n1\n", 3, "1 values; expected 2")]
    [DataRow("time [s],current [mA]\n0,1\n", 2, "two rows or more")]
    [DataRow("time [s],current [mA]\n0,1\n0,2\n", 3, "two rows or more")]
    [DataRow("time [s],current [mA]\n0,1\n1,1e9\n", 3, "out of range")]
    [DataRow("time [s],current [mA]\n0,1\n1e30,1\n", 3, "out of range")]
    [DataRow("time,current\n0,1\n1,1\n", 1, "no column \"time\"")]
    [DataRow("time [s],current [V]\n0,1\n1,1\n", 1, "expected a unit such as mA")]
    [DataRow("time [s],force [N]\n0,1\n1,1\n", 1, "no column \"current\"")]
    [DataRow("time [s],current [mA]\n0,\"1\n1,1\n", 2, "not readable as a table")]
    [DataRow("", 1, "no column \"time\"")]
    public void A_row_that_cannot_be_used_is_named(string table, int line, string says)
    {
        InputException error = Assert.ThrowsExactly<InputException>(() => Run(table, "Drive p.csv", "1 s"));
        Assert.StartsWith($"{Path.Combine(_folder.FullName, "p.csv")}:{line}: ", error.Message);
        Assert.Contains(says, error.Message);
    }

    [TestMethod]
    [DataRow("Drive nowhere.csv", "cannot be read")]
    [DataRow("Drive p.csv for 2 h", "the file ends after 10 s")]
    [DataRow("Drive p.csv until C/50", "cannot stop at")]
    [DataRow("Drive p.txt", "is no step")]
    public void A_file_that_cannot_be_followed_is_named_where_it_stands(string step, string says)
    {
        InputException error = Assert.ThrowsExactly<InputException>(() => Run("time [s],current [mA]\n0,1\n10,1\n", step, "1 s"));
        Assert.Contains("x.yaml:6: ", error.Message);
        Assert.Contains(says, error.Message);
    }

    private RunResult Run(string table, string step, string cycle)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "p.csv"), table);
        Experiment experiment = Rehearsal.Read("chen2020-lfp", $"  - {step}", $"cycle: {cycle}", Path.Combine(_folder.FullName, "x.yaml"));
        return ExperimentRun.Execute(experiment, withoutGuard: true, null).Cases[0].Runs[0];
    }
}

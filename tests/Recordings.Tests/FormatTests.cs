using System.IO.Compression;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace SSBms.Recordings.Tests;

/// <summary>Whatever a cycler writes, the same rows come out: s, V, A with charging positive, °C, MPa.</summary>
[TestClass]
public sealed class FormatTests
{
    private const string MachineNames =
        "test_time_second,voltage_volt,current_ampere,step_index,ambient_temperature_celsius,surface_pressure_pa,cycle_count\n"
        + "0.5,3.1,0.001,2,25.5,5000000,1\n1.5,3.2,-0.002,3,25.6,4000000,1\n";

    private static readonly RecordedRow s_first = new(2, 0.5, 3.1, 0.001, 25.5, 5.0, 2, 1);
    private static readonly RecordedRow s_second = new(3, 1.5, 3.2, -0.002, 25.6, 4.0, 3, 1);

    [TestMethod]
    public void Battery_Data_Format_is_read_by_its_machine_names()
    {
        using var files = new Files();
        AssertRows(files.Rows(MachineNames), s_first, s_second);
    }

    [TestMethod]
    public void Battery_Data_Format_is_read_by_the_labels_it_prefers_in_any_order()
    {
        using var files = new Files();
        string text =
            "Voltage / V,Test Time / s,Current / A,Surface Pressure / Pa,Step Index / 1,Surface Temperature / degC,Cycle Count / 1\n"
            + "3.1,0.5,0.001,5000000,2,25.5,1\n3.2,1.5,-0.002,4000000,3,25.6,1\n";
        AssertRows(files.Rows(text), s_first, s_second);
        Assert.StartsWith("Battery Data Format", Recording.Open(files.PathOf("recording.txt")).Format);
    }

    [TestMethod]
    public void A_gzipped_file_is_the_file()
    {
        using var files = new Files();
        string path = files.PathOf("recording.bdf.csv.gz");
        using (var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes(MachineNames));
        }

        AssertRows(Files.Rows(path, new Repairs()), s_first, s_second);
    }

    [TestMethod]
    public async Task Parquet_is_read_row_group_by_row_group()
    {
        using var files = new Files();
        string path = files.PathOf("recording.bdf.parquet");
        DataField[] fields =
        [
            new("test_time_second", typeof(double), isNullable: false),
            new("voltage_volt", typeof(float), isNullable: true),
            new("current_ampere", typeof(double), isNullable: true),
        ];
        await using (FileStream stream = File.Create(path))
        {
            await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream);
            for (int i = 0; i < 2; i++)
            {
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                await group.WriteAsync<double>(fields[0], new[] { i + 0.5 }.AsMemory());
                await group.WriteAsync<float>(fields[1], new float?[] { 3.5f }.AsMemory());
                await group.WriteAsync<double>(fields[2], new double?[] { i == 0 ? 0.001 : null }.AsMemory());
                group.CompleteValidate();
            }
        }

        var repairs = new Repairs();
        RecordedRow row = Files.Rows(path, repairs).Single();
        Assert.AreEqual((0.5, 3.5, 0.001), (row.Seconds, row.Voltage, row.Current));
        Assert.AreEqual(1, repairs.Of(Repair.WithoutValue), "a row without a current is left out, and that is said");
    }

    [TestMethod]
    public void A_newer_Neware_table_has_a_clock_and_microamperes()
    {
        using var files = new Files();
        RecordedRow[] rows = files.Rows(
            "DataPoint,Cycle Index,Step Index,Step Type,Time,Total Time,Current(µA),Voltage(mV),Date\n"
                + "1,1,1,Rest,00:00:00.0,00:00:00.0,0,3000,2026-01-01 10:00:00\n"
                + "2,1,2,CC DChg,00:00:01.5,1d 01:00:01.5,-500,2900.5,2026-01-02 11:00:01\n"
        );
        Assert.AreEqual(90_001.5, rows[1].Seconds);
        Assert.AreEqual(-500e-6, rows[1].Current, 1e-15);
        Assert.AreEqual(2.9005, rows[1].Voltage, 1e-12);
        Assert.AreEqual((2, 1), (rows[1].Step, rows[1].Cycle));
    }

    [TestMethod]
    public void An_older_Neware_table_counts_time_by_step_and_writes_discharge_without_sign()
    {
        using var files = new Files();
        string path = files.Write(
            "old.csv",
            "Record ID,Cycle ID,Step ID,Step Name,Time(h:min:s.ms),Voltage(V),Current(mA)\n"
                + "1,1,1,CC_Chg,0:00:00.0,3.0,1.0\n2,1,1,CC_Chg,0:10:00.0,3.5,1.0\n3,1,2,CC_DChg,0:00:00.0,3.4,1.0\n4,1,2,CC_DChg,0:05:00.0,3.1,1.0\n"
        );
        var repairs = new Repairs();
        RecordedRow[] rows = Files.Rows(path, repairs);
        CollectionAssert.AreEqual(new[] { 0.0, 600.0, 600.0, 900.0 }, rows.Select(row => row.Seconds).ToArray());
        CollectionAssert.AreEqual(new[] { 0.001, 0.001, -0.001, -0.001 }, rows.Select(row => row.Current).ToArray());
        Assert.AreEqual(2, repairs.Of(Repair.SignFromStep));
        Assert.AreEqual(1, repairs.Of(Repair.StepTimesAdded));
    }

    [TestMethod]
    public void A_Landt_table_is_read()
    {
        using var files = new Files();
        RecordedRow[] rows = files.Rows(
            "Record\tCycle-Index\tStep-Index\tTestTime/Sec\tStepTime/Sec\tCurrent/mA\tCapacity/mAh\tVoltage/V\n1\t1\t2\t30.02\t0.02\t-0.5\t0\t2.9214\n"
        );
        AssertRows(rows, new RecordedRow(2, 30.02, 2.9214, -0.0005, double.NaN, double.NaN, 2, 1));
        Assert.StartsWith("Landt", Recording.Open(files.PathOf("recording.txt")).Format);
    }

    [TestMethod]
    [DataRow("Data_Point,Test_Time(s),Step_Time(s),Step_Index,Cycle_Index,Current(A),Voltage(V),Aux_Temperature_1(C)")]
    [DataRow("Data Point,Test Time (s),Step Time (s),Step Index,Cycle Index,Current (A),Voltage (V),Temperature (C)_1")]
    public void An_Arbin_table_is_read_in_both_ways_it_names_its_columns(string header)
    {
        using var files = new Files();
        AssertRows(files.Rows(header + "\n1,0.5,0.5,2,1,0.001,3.1,25.5\n"), s_first with { Megapascal = double.NaN });
        Assert.StartsWith("Arbin", Recording.Open(files.PathOf("recording.txt")).Format);
    }

    [TestMethod]
    public void A_table_of_nobody_is_read_by_a_map()
    {
        using var files = new Files();
        RecordedRow[] rows = files.Rows(
            "t/min;Ucell;I_cell [mA];p\n0,5;3100;1,5;50\n",
            "voltage=Ucell:mV",
            "current=I_cell",
            "pressure=p:bar"
        );
        AssertRows(rows, new RecordedRow(2, 30.0, 3.1, 0.0015, double.NaN, 5.0, 0, 0));
    }

    [TestMethod]
    public void Lines_before_the_header_are_passed_over()
    {
        using var files = new Files();
        Assert.HasCount(1, files.Rows("Test: A-17\nStation 3\n\nTime (s),Voltage (V),Current (mA)\n1,3.0,0.1\n"));
    }

    private static void AssertRows(RecordedRow[] actual, params RecordedRow[] expected)
    {
        Assert.HasCount(expected.Length, actual);
        foreach ((RecordedRow row, RecordedRow wanted) in actual.Zip(expected))
        {
            Assert.AreEqual(wanted.Line, row.Line);
            double[] values = [row.Seconds, row.Voltage, row.Current, row.Celsius, row.Megapascal, row.Step, row.Cycle];
            double[] wantedValues =
            [
                wanted.Seconds,
                wanted.Voltage,
                wanted.Current,
                wanted.Celsius,
                wanted.Megapascal,
                wanted.Step,
                wanted.Cycle,
            ];
            foreach ((double value, double want) in values.Zip(wantedValues))
            {
                Assert.IsTrue(double.IsNaN(want) ? double.IsNaN(value) : Math.Abs(value - want) <= 1e-12, $"{row} is not {wanted}");
            }
        }
    }
}

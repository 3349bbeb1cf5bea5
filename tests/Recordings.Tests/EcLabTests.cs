using System.Text;

namespace SSBms.Recordings.Tests;

/// <summary>Text files of EC-Lab: Latin-1, with decimal comma or point, a header whose length stands in it, and several techniques.</summary>
[TestClass]
public sealed class EcLabTests
{
    private const string Columns = "mode\tNs\ttime/s\tcontrol/V/mA\tEwe/V\t<I>/mA\tx\n";

    [TestMethod]
    [DataRow(",")]
    [DataRow(".")]
    public void Rows_are_the_same_with_decimal_comma_and_point(string mark)
    {
        using var files = new Files();
        string path = Write(
            files,
            [],
            $"1\t2\t3945{mark}25\t0{mark}05\t2{mark}999\t-5{mark}0E-002\t0\n".Replace("E-002", "E-002", StringComparison.Ordinal)
        );
        RecordedRow row = Files.Rows(path, new Repairs()).Single();
        Assert.AreEqual((3945.25, 2.999, 2), (row.Seconds, row.Voltage, row.Step));
        Assert.AreEqual(-5e-5, row.Current, 1e-18, "the current that was measured, and not the one that was controlled");
    }

    [TestMethod]
    [DataRow("1,13 cm\u00B2", 1.13)]
    [DataRow("113.0 mm\u00B2", 1.13)]
    [DataRow("2.0 cm2", 2.0)]
    [DataRow("0,001 cm\u00B2", double.NaN)]
    public void The_area_is_that_of_the_header_unless_it_is_nobodys(string written, double area)
    {
        using var files = new Files();
        string path = Write(files, [$"Electrode surface area : {written}"], "1\t1\t0\t0\t3\t0\t0\n");
        Assert.AreEqual(area, Recording.Open(path).Area, 1e-12);
    }

    [TestMethod]
    public void A_loop_is_a_cycle_by_the_points_it_reaches()
    {
        using var files = new Files();
        string[] loops = ["Number of loops : 2", "Loop 0 from point number 0 to 1", "Loop 1 from point number 2 to 2"];
        RecordedRow[] rows = Files.Rows(
            Write(files, loops, "1\t1\t0\t0\t3\t0\t0\n1\t1\t1\t0\t3\t0\t0\n1\t1\t2\t0\t3\t0\t0\n"),
            new Repairs()
        );
        CollectionAssert.AreEqual(new[] { 1, 1, 2 }, rows.Select(row => row.Cycle).ToArray());
    }

    [TestMethod]
    public void Set_currents_are_told_as_they_were_set()
    {
        using var files = new Files();
        string[] settings =
        [
            "Set I/C             I                   C / N               C x N               ",
            "Is                  50,000              1,500               1,500               ",
            "unit Is             \u00B5A                  mA                  mA                  ",
            "N                   1,00                20,00               2,00                ",
        ];
        Recording recording = Recording.Open(Write(files, settings, "1\t1\t0\t0\t3\t0\t0\n"));
        Assert.Contains("currents that were set: 50,000 \u00B5A; C / 20,00; C x 2,00", recording.Notes);
    }

    [TestMethod]
    public void Several_techniques_one_after_the_other_are_one_recording()
    {
        using var files = new Files();
        string rest = Header("Open Circuit Voltage", [], "mode\ttime/s\tEwe/V\n") + "3\t0\t3.0\n3\t5\t3.1\n";
        string cycling = Header("Galvanostatic Cycling with Potential Limitation", [], Columns) + "1\t1\t6\t0\t3.2\t0.5\t0\n";
        var repairs = new Repairs();
        RecordedRow[] rows = Files.Rows(files.Write("all.mpt", rest + cycling, Encoding.Latin1), repairs);
        CollectionAssert.AreEqual(new[] { 0.0, 5.0, 6.0 }, rows.Select(row => row.Seconds).ToArray());
        CollectionAssert.AreEqual(new[] { 0.0, 0.0, 0.0005 }, rows.Select(row => row.Current).ToArray());
        Assert.AreEqual(2, repairs.Of(Repair.CurrentOfRest), "a cell at rest has no column of current, and that is said");
    }

    [TestMethod]
    public void Spectra_between_the_rows_are_left_out_and_said()
    {
        using var files = new Files();
        string text =
            Header("Modulo Bat", [], "freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\ttime/s\tEwe/V\tI/mA\n")
            + "0\t0\t0\t1\t3.0\t0.1\n1000\t5\t2\t2\t3.0\t0.0\n0\t0\t0\t3\t3.1\t0.1\n";
        var repairs = new Repairs();
        Assert.HasCount(2, Files.Rows(files.Write("mixed.mpt", text, Encoding.Latin1), repairs));
        Assert.AreEqual(1, repairs.Of(Repair.SpectrumRow));
    }

    internal static string Write(Files files, string[] header, string rows)
    {
        return files.Write("file.mpt", Header("Galvanostatic Cycling with Potential Limitation", header, Columns) + rows, Encoding.Latin1);
    }

    internal static string Header(string technique, string[] lines, string columns)
    {
        int count = 5 + lines.Length + 1;
        string body = string.Concat(lines.Select(line => line + "\r\n"));
        return $"EC-Lab ASCII FILE\r\nNb header lines : {count}                          \r\n\r\n{technique}\r\n\r\n{body}{columns}";
    }
}

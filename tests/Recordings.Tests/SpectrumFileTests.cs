using System.Numerics;
using System.Text;
using SSBms.CellModels.Input;
using SSBms.Recordings.Spectra;

namespace SSBms.Recordings.Tests;

/// <summary>Spectra: a capacitive cell has a negative imaginary part, however the instrument writes it.</summary>
[TestClass]
public sealed class SpectrumFileTests
{
    [TestMethod]
    [DataRow("-Im(Z)/Ohm", 1)]
    [DataRow("Im(Z)/Ohm", -1)]
    public void EC_Lab_says_in_the_heading_whether_the_sign_is_turned(string heading, int sign)
    {
        using var files = new Files();
        string[] rows = [.. Enumerable.Range(0, 6).Select(i => $"{1000 >> i}\t{100 + i},5\t{sign * (i + 1)},25\t0\n")];
        string text = EcLabTests.Header("Potentio Electrochemical Impedance Spectroscopy", [], $"freq/Hz\tRe(Z)/Ohm\t{heading}\ttime/s\n");
        var spectrum = RecordedSpectrum.Open(files.Write("peis.mpt", text + string.Concat(rows), Encoding.Latin1));
        Assert.AreEqual(new Complex(101.5, -2.25), spectrum.Ohm[1]);
        Assert.AreEqual(500.0, spectrum.Hertz[1]);
        Assert.Contains($"imaginary part from \"{heading}\"", spectrum.Notes);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(-1)]
    public void Three_columns_without_headings_are_capacitive_and_that_is_said(int sign)
    {
        using var files = new Files();
        string text = string.Concat(Enumerable.Range(0, 6).Select(i => $"{1000 >> i} {100 + i} {sign * (i == 0 ? -3 : 5)}\n"));
        var spectrum = RecordedSpectrum.Open(files.Write("z.txt", text));
        Assert.IsLessThan(0.0, spectrum.Ohm[3].Imaginary);
        Assert.IsGreaterThan(0.0, spectrum.Ohm[0].Imaginary, "where the cell is inductive it stays so");
        Assert.Contains(sign > 0 ? "-Im" : "Im", spectrum.Notes[^1]);
    }

    [TestMethod]
    public void Gamry_writes_the_imaginary_part_with_its_own_sign()
    {
        using var files = new Files();
        string rows = string.Concat(Enumerable.Range(0, 6).Select(i => $"\t{i}\t{i}\t{1000 >> i}\t{50 + i}.5\t-{i + 1}.5\t1\n"));
        string text =
            "EXPLAIN\nTAG\tEISPOT\nAREA\tQUANT\t1.13\tSample Area (cm^2)\nZCURVE\tTABLE\n\tPt\tTime\tFreq\tZreal\tZimag\tZsig\n\t#\ts\tHz\tohm\tohm\tV\n"
            + rows;
        var spectrum = RecordedSpectrum.Open(files.Write("z.DTA", text));
        Assert.AreEqual(new Complex(51.5, -2.5), spectrum.Ohm[1]);
        Assert.AreEqual(1.13, spectrum.Area);
    }

    [TestMethod]
    [DataRow("1000 1 1\n500 1\n250 1 1\n", "z.txt:2:")]
    [DataRow("1000 1 1\n-500 1 1\n250 1 1\n", "z.txt:2:")]
    [DataRow("1000 1 x\n", "z.txt:1:")]
    [DataRow("freq/Hz,Re(Z)/Ohm,|Z|/Ohm\n1,2,3\n", "z.txt:1: no column")]
    [DataRow("1000 1 1\n500 1 1\n", "expected 5 to 100000")]
    public void What_is_no_spectrum_is_refused_with_its_line(string text, string message)
    {
        using var files = new Files();
        string path = files.Write("z.txt", text);
        Assert.Contains(message, Assert.ThrowsExactly<InputException>(() => RecordedSpectrum.Open(path)).Message);
    }

    [TestMethod]
    public void A_spectrum_is_no_recording_over_time_and_says_where_it_belongs()
    {
        using var files = new Files();
        string text =
            EcLabTests.Header(
                "Potentio Electrochemical Impedance Spectroscopy",
                [],
                "freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\ttime/s\t<Ewe>/V\t<I>/mA\n"
            ) + "1000\t1\t1\t1\t3\t0\n";
        Assert.Contains("ssbms eis --fit", files.Refusal(text));
    }
}

using Microsoft.Playwright;

namespace SSBms.Report.Tests;

/// <summary>Pictures and numbers leave the page, without a network.</summary>
[TestClass]
public sealed class ExportTests
{
    [TestMethod]
    [DataRow("pressure-release", "Picture (PNG)")]
    [DataRow("ageing", "Save the picture of Capacity over cycles (PNG)")]
    [DataRow("rates", "Save the picture of Voltage over capacity (PNG)")]
    public async Task A_plot_is_saved_as_a_picture(string sample, string button)
    {
        await OpenReport.Look(
            sample,
            async report =>
            {
                byte[] file = await Save(report, button, ".png");
                CollectionAssert.AreEqual(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }, file[..4]);
                int width = (file[16] << 24) | (file[17] << 16) | (file[18] << 8) | file[19];
                Assert.IsGreaterThan(2000, width, "twice the pixels of a common screen");
                Assert.IsGreaterThan(20_000, file.Length, "there is something in it");
                Assert.IsEmpty(report.Requests);
                Assert.IsEmpty(report.Complaints, string.Join('\n', report.Complaints));
            }
        );
    }

    [TestMethod]
    public async Task The_numbers_of_both_runs_are_saved_with_their_units()
    {
        await OpenReport.Look(
            "pressure-release",
            async report =>
            {
                string[] lines = System.Text.Encoding.UTF8.GetString(await Save(report, "Data (CSV)", ".csv")).TrimEnd('\n').Split('\n');
                string[] head = lines[0].Split(',');
                CollectionAssert.IsSubsetOf(new[] { "run", "time_s", "voltage_v", "stack_pressure_mpa" }, head);
                Assert.IsTrue(lines.Skip(1).All(line => line.Split(',').Length == head.Length));
                Assert.IsTrue(lines.Any(line => line.StartsWith("with guard,0,", StringComparison.Ordinal)));
                Assert.IsTrue(lines.Any(line => line.StartsWith("without guard,0,", StringComparison.Ordinal)));
            }
        );
    }

    [TestMethod]
    public async Task The_numbers_of_a_plot_of_cycles_are_saved()
    {
        await OpenReport.Look(
            "ageing",
            async report =>
            {
                string text = System.Text.Encoding.UTF8.GetString(
                    await Save(report, "Save the numbers of Coulombic efficiency (CSV)", ".csv")
                );
                StringAssert.StartsWith(text, "N/P 1.0: Cycle number,N/P 1.0: Coulombic efficiency (%),");
                Assert.IsGreaterThan(100, text.Count(letter => letter == '\n'));
            }
        );
    }

    private static async Task<byte[]> Save(OpenReport report, string button, string ending)
    {
        ILocator place = report.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
        IDownload download = await report.Page.RunAndWaitForDownloadAsync(() => place.ClickAsync());
        StringAssert.EndsWith(download.SuggestedFilename, ending);
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }
}

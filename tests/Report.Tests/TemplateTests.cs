using System.Text.RegularExpressions;

namespace SSBms.Report.Tests;

[TestClass]
public sealed class TemplateTests
{
    [TestMethod]
    [DataRow("report.html")]
    [DataRow("cell.html")]
    [DataRow("study.html")]
    [DataRow("compare.html")]
    public void Template_has_one_place_for_the_data(string page)
    {
        Assert.HasCount(2, Template.Read(page).Split(Template.Placeholder));
    }

    [TestMethod]
    [DataRow("report.html")]
    [DataRow("cell.html")]
    [DataRow("study.html")]
    [DataRow("compare.html")]
    public void Template_refers_to_no_other_file(string page)
    {
        string html = Template.Read(page);

        Assert.IsFalse(
            Regex.IsMatch(
                html,
                "<script[^>]*\\ssrc=|<link[^>]*href=\"(?!data:)|@import|url\\((?!#)|https?://(?!www\\.w3\\.org/)",
                RegexOptions.None,
                TimeSpan.FromSeconds(5)
            )
        );
    }

    [TestMethod]
    [DataRow("report.html")]
    [DataRow("cell.html")]
    [DataRow("study.html")]
    [DataRow("compare.html")]
    public void Template_ends_every_script_exactly_once(string page)
    {
        string html = Template.Read(page);

        Assert.AreEqual(Regex.Count(html, "<script[ >]", RegexOptions.None, TimeSpan.FromSeconds(5)), html.Split("</script").Length - 1);
        Assert.DoesNotContain("<!--", html);
    }

    [TestMethod]
    [DataRow("report.html")]
    [DataRow("cell.html")]
    [DataRow("study.html")]
    [DataRow("compare.html")]
    public void Template_carries_the_licence_of_what_it_contains(string page)
    {
        StringAssert.Contains(Template.Read(page), "Leon Sorokin");
    }

    [TestMethod]
    [DataRow("report.html")]
    [DataRow("cell.html")]
    [DataRow("study.html")]
    [DataRow("compare.html")]
    public async Task Template_without_data_says_so(string page)
    {
        await OpenReport.LookAt(
            Template.Read(page),
            async report =>
            {
                StringAssert.Contains(await report.Text("main"), "empty template");
                Assert.IsEmpty(report.Complaints);
            }
        );
    }
}

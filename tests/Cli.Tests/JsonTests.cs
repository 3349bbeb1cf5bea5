using System.Text.Json;

namespace SSBms.Cli.Tests;

/// <summary>What programs may rely on.</summary>
[TestClass]
public sealed class JsonTests
{
    [TestMethod]
    [DataRow("cells", "list")]
    [DataRow("cells", "show", "chen2020-lfp")]
    [DataRow("eis", "chen2020-lfp")]
    [DataRow("validate", "--only", "chen2020-pellet")]
    [DataRow("bench", "--cycles", "1000")]
    [DataRow("bench", "--replay", "1000")]
    public void Every_answer_says_whether_all_is_well_and_has_its_figures(params string[] command)
    {
        using var shell = new Shell();
        (int code, string output, _) = shell.Call([.. command, "--json"]);
        Assert.AreEqual(0, code);
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.IsTrue(json.RootElement.GetProperty("ok").GetBoolean());
        JsonProperty[] figures = [.. json.RootElement.GetProperty("figures").EnumerateObject()];
        Assert.IsNotEmpty(figures);
        Assert.IsTrue(figures.All(figure => figure.Value.ValueKind is JsonValueKind.Number or JsonValueKind.Null));
    }
}

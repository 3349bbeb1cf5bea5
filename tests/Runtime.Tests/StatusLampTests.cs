using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>What an operator sees from afar: ten steps of the lamp, from the first on and again.</summary>
[TestClass]
public sealed class StatusLampTests
{
    private readonly VirtualOutput _output = new();
    private readonly StatusLamp _lamp;

    public StatusLampTests()
    {
        _lamp = new StatusLamp(_output);
    }

    [TestMethod]
    [DataRow(ProtectionState.SelfTest, "1010101010")]
    [DataRow(ProtectionState.Proving, "1010101010")]
    [DataRow(ProtectionState.Standby, "1000000000")]
    [DataRow(ProtectionState.Armed, "1111111111")]
    [DataRow(ProtectionState.Operating, "1111111111")]
    [DataRow(ProtectionState.Derated, "1111111100")]
    [DataRow(ProtectionState.Tripped, "1111100000")]
    [DataRow(ProtectionState.NoProfile, "1010100000")]
    public void Every_state_has_its_pattern(ProtectionState state, string pattern)
    {
        Assert.AreEqual(pattern + pattern, Seen(() => _lamp.Show(state)));
    }

    [TestMethod]
    public void A_board_that_has_stopped_flashes_twice()
    {
        Assert.AreEqual("10100000001010000000", Seen(_lamp.ShowHalted));
    }

    private string Seen(Action step)
    {
        string seen = "";
        for (int i = 0; i < 20; i++)
        {
            step();
            seen += _output.IsHigh ? "1" : "0";
        }

        return seen;
    }
}

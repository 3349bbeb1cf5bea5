using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Boards.Tests;

/// <summary>What an operator reads on the display.</summary>
[TestClass]
public sealed class StatusPageTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-./:acm";

    private readonly Sample _sample = new();
    private readonly Guard _guard = new(ReferenceCell.GarnetLfp(), new GuardPolicy(0.1), DiagnosisTable.Default());
    private double _pressure = 5.0;

    [TestMethod]
    public void In_self_test_it_names_what_is_missing()
    {
        Cycles(10, measured: false);

        string[] lines = Draw();

        Assert.AreEqual("SELF-TEST", lines[0]);
        Assert.AreEqual("NO PRESSURE", lines[1]);
        Assert.AreEqual("U -- V", lines[2]);
        Assert.AreEqual("P -- / -- MPa", lines[4]);
    }

    [TestMethod]
    public void In_standby_it_says_that_it_stands_while_the_contactor_is_closed()
    {
        Cycles(10, measured: true);

        string[] lines = Draw();

        string[] expected = ["STANDBY", "", "U 3.400 V", "J -0.200 mA/cm2", "P 5.00 / 1.00 MPa", "T 25.3 C", "", "LAMP ON: OLD VALUES"];
        CollectionAssert.AreEqual(expected, lines);
    }

    [TestMethod]
    public void A_trip_stays_named_when_all_is_well_again()
    {
        Cycles(10, measured: true);
        _sample.ArmRequested = true;
        Cycles(3, measured: true);
        _pressure = 0.4;
        Cycles(3, measured: true);
        _pressure = 5.0;
        Cycles(3, measured: true);

        string[] lines = Draw();

        Assert.AreEqual("TRIPPED", lines[0]);
        Assert.AreEqual("PRESSURE CRITICAL", lines[1]);
        Assert.AreEqual("", lines[7]);
    }

    [TestMethod]
    public void Every_state_and_every_cause_has_words_that_can_be_shown()
    {
        string[] words =
        [
            .. Enum.GetValues<ProtectionState>().Select(CauseText.Of),
            .. Enum.GetValues<DiagnosisCode>().Where(code => code is not (DiagnosisCode.None or DiagnosisCode.Count)).Select(CauseText.Of),
        ];

        CollectionAssert.AllItemsAreUnique(words);
        foreach (string word in words)
        {
            Assert.IsTrue(word.Length is > 0 and <= StatusPage.Letters, word);
            Assert.IsTrue(word.All(letter => letter == ' ' || Alphabet.Contains(letter, StringComparison.Ordinal)), word);
        }
    }

    private void Cycles(int count, bool measured)
    {
        for (int i = 0; i < count; i++)
        {
            var decision = new Decision();
            _sample.Now += 100;
            if (measured)
            {
                _sample.CellVoltage.Accept(3.4, _sample.Now);
                _sample.RedundantVoltage.Accept(3.4, _sample.Now);
                _sample.Current.Accept(-0.2 * ReferenceCell.GarnetLfp().Area * 0.001, _sample.Now);
                _sample.StackPressure.Accept(_pressure, _sample.Now);
                _sample.PlateTemperature.Accept(25.0, _sample.Now);
                _sample.WallTemperature.Accept(25.3, _sample.Now);
            }

            _guard.Step(_sample, decision);
            _sample.ContactorClosed = decision.CloseContactor;
        }
    }

    private string[] Draw()
    {
        var page = new StatusPage();
        page.Draw(_guard);
        return [.. Enumerable.Range(0, StatusPage.Height / 8).Select(line => Read(page.Dots, line * StatusPage.Width))];
    }

    /// <summary>Reads a line back from its dots.</summary>
    private static string Read(byte[] dots, int start)
    {
        IEnumerable<char> letters = Enumerable
            .Range(0, StatusPage.Letters)
            .Select(cell =>
            {
                byte[] columns = dots[(start + cell * (DotFont.Width + 1))..][..DotFont.Width];
                return columns.All(column => column == 0) ? ' ' : Alphabet.Single(letter => Dots(letter).SequenceEqual(columns));
            });
        return string.Concat(letters).TrimEnd();
    }

    private static byte[] Dots(char letter)
    {
        byte[] columns = new byte[DotFont.Width];
        new DotFont().Put(letter, columns, 0);
        return columns;
    }
}

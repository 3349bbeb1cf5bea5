using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SSBms.Recordings.Reading;

namespace SSBms.Recordings.Tests;

/// <summary>A number means the same whoever has written it.</summary>
[TestClass]
public sealed class NumberTests
{
    [TestMethod]
    public void A_number_is_read_back_to_the_last_bit_in_any_locale()
    {
        Prop.ForAll<NormalFloat, bool>(
                (number, comma) =>
                {
                    double value = number.Get;
                    string text = value.ToString("R", Locale(comma ? "," : ".", ""));
                    return Read(text) == value;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [TestMethod]
    public void A_plain_decimal_is_read_to_the_very_bit_that_a_general_reader_gives()
    {
        var random = new Random(11);
        for (int i = 0; i < 200_000; i++)
        {
            long whole = random.NextInt64((long)Math.Pow(10.0, random.Next(1, 18)));
            string digits = whole.ToString(CultureInfo.InvariantCulture).PadLeft(random.Next(1, 18), '0');
            string text = (random.Next(2) == 0 ? "-" : "") + digits.Insert(random.Next(digits.Length + 1), ".");
            double expected = double.Parse(text, CultureInfo.InvariantCulture);
            Assert.AreEqual(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(Read(text)), text);
        }
    }

    [TestMethod]
    public void Thousands_that_are_grouped_are_read_where_the_decimal_mark_shows_which_is_which()
    {
        Prop.ForAll<int, bool>(
                (number, comma) =>
                {
                    double value = number * 100.0 + 0.25;
                    string text = value.ToString("N2", comma ? Locale(",", ".") : Locale(".", ","));
                    return Read(text) == value;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [TestMethod]
    [DataRow("1.234.567,8", 1234567.8)]
    [DataRow("-4,8119305409330886E-006", -4.8119305409330886e-6)]
    [DataRow(" \"+3.5\" ", 3.5)]
    [DataRow("NaN", double.NaN)]
    [DataRow("", double.NaN)]
    public void Numbers_stand_there_in_many_ways(string text, double value)
    {
        Assert.AreEqual(value, Read(text));
    }

    [TestMethod]
    [DataRow("1,23,4.5")]
    [DataRow("12a")]
    [DataRow("1.2.3")]
    [DataRow("0x10")]
    [DataRow("1e999")]
    public void What_is_no_number_is_none(string text)
    {
        Assert.IsNotNull(new NumberReader().Read(Encoding.UTF8.GetBytes(text), out _));
    }

    [TestMethod]
    [DataRow("1:02:03.5", 3723.5)]
    [DataRow("2d 00:00:01", 172_801.0)]
    [DataRow("002-00:00:01", 172_801.0)]
    [DataRow("120:00:00", 432_000.0)]
    public void Times_stand_there_as_clocks(string text, double seconds)
    {
        Assert.IsNull(ClockReader.Read(Encoding.UTF8.GetBytes(text), out double read));
        Assert.AreEqual(seconds, read, 1e-9);
    }

    private static double Read(string text)
    {
        Assert.IsNull(new NumberReader().Read(Encoding.UTF8.GetBytes(text), out double value), text);
        return value;
    }

    private static NumberFormatInfo Locale(string mark, string group)
    {
        return new NumberFormatInfo { NumberDecimalSeparator = mark, NumberGroupSeparator = group };
    }
}

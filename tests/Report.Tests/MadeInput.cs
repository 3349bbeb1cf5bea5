using System.Globalization;
using SSBms.Bench.Studies;

namespace SSBms.Report.Tests;

/// <summary>An input that a made-up study says it varies; the page needs no more of it than what it is called.</summary>
internal sealed class MadeInput(string name, string unit, bool isNumber = true, bool isLogarithmic = false, int points = 0)
    : StudyInput(name, unit)
{
    public override bool IsNumber => isNumber;

    public override bool IsLogarithmic => isLogarithmic;

    public override int Points => points;

    public override string At(double share)
    {
        return share.ToString(CultureInfo.InvariantCulture);
    }

    public override string Point(int point)
    {
        return point.ToString(CultureInfo.InvariantCulture);
    }
}

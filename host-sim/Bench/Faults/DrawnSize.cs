using System.Globalization;

namespace SSBms.Bench.Faults;

/// <summary>Sizes about that of an example: from a thirtieth of it to ten times as much.</summary>
internal static class DrawnSize
{
    private const double Smaller = 1.0 / 30.0;
    private const double Larger = 10.0;
    private const int Attempts = 20;

    /// <summary>Draws one that can be read.</summary>
    /// <param name="argument">Reads it.</param>
    /// <param name="example">Number, space and unit.</param>
    /// <param name="chance">Draws.</param>
    /// <returns>The example where no other can be read.</returns>
    public static string About(FaultArgument argument, string example, Chance chance)
    {
        string[] words = example.Split(' ', 2);
        double size = Math.Abs(double.Parse(words[0], CultureInfo.InvariantCulture));
        for (int i = 0; i < Attempts; i++)
        {
            Chance attempt = chance.Of(i.ToString(CultureInfo.InvariantCulture));
            double number = attempt.Decades("size", Smaller * size, Larger * size) * (attempt.Is("below", 0.5) ? -1.0 : 1.0);
            string text = string.Create(CultureInfo.InvariantCulture, $"{number:G3} {words[1]}");
            if (argument.TryRead(text, out _))
            {
                return text;
            }
        }

        return example;
    }
}

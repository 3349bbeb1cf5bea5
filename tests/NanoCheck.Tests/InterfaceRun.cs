using System.Text.Json;
using SSBms.Control;
using SSBms.NanoCheck.Counting;

namespace SSBms.NanoCheck.Tests;

/// <summary>Runs the watch of four tones with counted firmware, a step in each control cycle. Called inside a <see cref="CountedContext"/>.</summary>
internal static class InterfaceRun
{
    private const int CyclesPerSweep = 300;
    private const double CycleSeconds = 0.1;

    /// <summary>Runs; the cell loses contact, warms up, and comes so far that the pseudo-inverse is made anew several times.</summary>
    /// <param name="sweeps">How many sweeps.</param>
    /// <returns>
    /// As JSON: rows of the instructions, the calls and the allocations of each cycle; then rows of type, length and number of what
    /// construction made.
    /// </returns>
    public static string Execute(string sweeps)
    {
        var made = new SortedDictionary<(int Type, int Length), int>();
        Probe.Allocated = (type, length) => made[(type, length)] = made.GetValueOrDefault((type, length)) + 1;
        var profile = new InterfaceProfile();
        var watch = new InterfaceWatch(profile);
        Probe.Allocated = null;
        var reading = new InterfaceReading { Megapascal = 5.0, TotalOhm = 900.0 };
        double[] real = new double[InterfaceProfile.Tones];
        double[] imaginary = new double[InterfaceProfile.Tones];
        List<long[]> steps = [];
        int count = JsonSerializer.Deserialize<int>(sweeps);
        for (int sweep = -1; sweep < count; sweep++)
        {
            if (sweep == 0)
            {
                // Tables of classes are made when a desktop first needs them, and at the boot of a board.
                Probe.Ended = (_, done) =>
                {
                    Tally all = done.Aggregate((left, right) => left + right);
                    steps.Add([all.Instructions, all.Calls, all.Allocations]);
                };
            }

            double lost = 0.005 * sweep;
            Tones(profile, lost, real, imaginary);
            reading.Celsius = 25.0 + 5.0 * Math.Sin(0.1 * sweep);
            reading.Megapascal = 5.0 * Math.Exp(-0.01 * sweep);
            for (int cycle = 0; cycle < CyclesPerSweep; cycle++)
            {
                Probe.Begin((int)Section.Cycle);
                if (cycle == 0)
                {
                    watch.Begin(real, imaginary, reading);
                }

                watch.Step(CycleSeconds);
                Probe.End((int)Section.Cycle);
            }
        }

        Probe.Ended = null;
        if (!watch.IsWarned)
        {
            throw new InvalidOperationException("the cell has lost its contact, and is not warned of");
        }

        long[][] objects = [.. made.Select(item => new long[] { item.Key.Type, item.Key.Length, item.Value })];
        return JsonSerializer.Serialize(new[] { [.. steps], objects });
    }

    private static void Tones(InterfaceProfile profile, double lost, double[] real, double[] imaginary)
    {
        for (int tone = 0; tone < InterfaceProfile.Tones; tone++)
        {
            double angular = 2.0 * Math.PI * profile.Hertz[tone];
            var sum = new System.Numerics.Complex(profile.SeriesOhm, 0.0);
            sum += Arc(profile.BoundaryOhm, profile.BoundaryFarad, angular);
            sum += Arc(profile.InterfaceOhm * Math.Exp(lost), profile.InterfaceFarad * Math.Exp(-lost), angular);
            real[tone] = sum.Real;
            imaginary[tone] = sum.Imaginary;
        }
    }

    private static System.Numerics.Complex Arc(double ohm, double farad, double angular)
    {
        return ohm / (1.0 + new System.Numerics.Complex(0.0, angular * ohm * farad));
    }
}

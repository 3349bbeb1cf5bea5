using System.Numerics;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Detection.Tests;

/// <summary>The noise that the study assumes is more than the impedance channel has.</summary>
[TestClass]
public sealed class ChannelNoiseTests
{
    private const long CycleMicroseconds = 100_000;
    private const int Sweeps = 30;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(200.0, 0.0005)]
    [DataRow(20.0, 0.002)]
    public void A_tone_of_the_virtual_chip_is_quieter_than_two_thousandths(double ohm, double most)
    {
        var clock = new VirtualClock();
        var cell = Complex.FromPolarCoordinates(ohm, -0.4);
        var network = new ImpedanceNetwork { Cell = _ => cell };
        var driver = new Ad5941(
            new VirtualSpiBus(new Ad5941Chip(clock, new NoiseSource(1, "ad5941"), network)),
            clock,
            new ImpedanceFrontEnd()
        );
        driver.Permit(30e-6);
        Assert.IsTrue(driver.Start());
        List<Complex[]> sweeps = [];
        for (int sweep = 0; sweep < Sweeps + 1; sweep++)
        {
            for (int cycle = 0; cycle < 300; cycle++)
            {
                clock.Microseconds += CycleMicroseconds;
                driver.Step(clock.Milliseconds);
            }

            Assert.AreEqual(ImpedanceStatus.Good, driver.Status);
            sweeps.Add([.. Enumerable.Range(0, driver.Tones).Select(tone => new Complex(driver.Real(tone), driver.Imaginary(tone)))]);
        }

        double loudest = 0.0;
        for (int tone = 0; tone < driver.Tones; tone++)
        {
            Complex[] values = [.. sweeps.Skip(1).Select(sweep => sweep[tone])];
            Complex mean = values.Aggregate(Complex.Zero, (sum, value) => sum + value) / values.Length;
            double spread = Math.Sqrt(values.Average(value => Math.Pow(((value - mean) / mean).Magnitude, 2)) / 2.0);
            TestContext.WriteLine($"{ohm} ohm, tone {tone}: {100.0 * spread:0.0000} %");
            loudest = Math.Max(loudest, spread);
        }

        // Of a quiet tone the result's last bit may never change.
        Assert.IsInRange(most / 1000.0, most, loudest);
    }
}

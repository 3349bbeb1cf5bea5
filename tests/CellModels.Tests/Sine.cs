using System.Numerics;

namespace SSBms.CellModels.Tests;

/// <summary>A small sine that is driven through the ordinary steps of a cell.</summary>
internal static class Sine
{
    /// <summary>The impedance that a lock-in sees, Ω·cm².</summary>
    public static Complex Measured(Cell cell, double hertz)
    {
        const double Amplitude = 1e-4;
        const int PerPeriod = 2000;
        const int Settle = 4;
        double step = 1.0 / (hertz * PerPeriod);
        Complex sum = 0.0;
        double mean = cell.Voltage(0.0);
        for (int i = 0; i < (Settle + 1) * PerPeriod; i++)
        {
            // The current of a step is that of its middle, the voltage that of its end.
            double density = Amplitude * Math.Sin(2.0 * Math.PI * (i + 0.5) / PerPeriod);
            cell.Step(step, density, 0.0, 25.0);
            double next = Amplitude * Math.Sin(2.0 * Math.PI * (i + 1.0) / PerPeriod);
            if (i >= Settle * PerPeriod)
            {
                double phase = 2.0 * Math.PI * (i + 1.0) / PerPeriod;
                sum += (cell.Voltage(next) - mean) * new Complex(Math.Sin(phase), Math.Cos(phase));
            }
        }

        return sum * 2.0 / PerPeriod / Amplitude * 1e3;
    }
}

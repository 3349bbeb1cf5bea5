namespace SSBms.CellModels;

/// <summary>Finds the current at which a cell has a voltage, by secant steps.</summary>
internal static class DensitySearch
{
    private const int MostSteps = 30;

    /// <summary>V.</summary>
    private const double Tolerated = 1e-7;

    /// <summary>mA/cm².</summary>
    private const double FirstStep = 1e-3;

    /// <summary>The current density at which the terminals have a voltage.</summary>
    /// <param name="terminals">What the cell has at its terminals.</param>
    /// <param name="state">The cell.</param>
    /// <param name="volts">V.</param>
    /// <param name="guess">mA/cm², where to start.</param>
    /// <param name="seconds">How long the current will have flowed, s.</param>
    /// <returns>mA/cm².</returns>
    public static double At(Terminals terminals, in CellState state, double volts, double guess, double seconds)
    {
        double first = guess;
        double second = guess + FirstStep;
        double firstError = terminals.Voltage(state, first, seconds) - volts;
        for (int i = 0; i < MostSteps; i++)
        {
            double secondError = terminals.Voltage(state, second, seconds) - volts;
            double change = secondError - firstError;
            if (Math.Abs(secondError) < Tolerated || change == 0.0)
            {
                break;
            }

            double next = second - secondError * (second - first) / change;
            first = second;
            firstError = secondError;
            second = next;
        }

        return second;
    }
}

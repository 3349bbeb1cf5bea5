using System.Linq; // found

namespace SSBms.Sample;

public static class Cells
{
    public static double Highest(double[] voltages)
    {
        return voltages.Max(); // found
    }
}

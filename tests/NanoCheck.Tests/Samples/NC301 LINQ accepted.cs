namespace SSBms.Sample;

public static class Cells
{
    public static double Highest(double[] voltages)
    {
        double highest = voltages[0];
        for (int i = 1; i < voltages.Length; i++)
        {
            highest = voltages[i] > highest ? voltages[i] : highest;
        }

        return highest;
    }
}

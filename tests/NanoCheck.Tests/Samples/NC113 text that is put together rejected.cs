namespace SSBms.Sample;

public static class Words
{
    public static string Of(string name, int number)
    {
        return name + number; // found
    }

    public static string Of(double number)
    {
        return number.ToString(); // found
    }
}

namespace SSBms.Sample;

public static class Sum
{
    public static int Of(int left, int right)
    {
        return checked(left + right); // found
    }
}

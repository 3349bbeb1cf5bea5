namespace SSBms.Sample;

public class Steps
{
    public int[] Numbers()
    {
        return new[] { 1 };
    }
}

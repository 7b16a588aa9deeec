export const   ugly = [1,2,
3]

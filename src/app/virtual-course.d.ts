/// <reference path="../course/virtual.d.ts" />
